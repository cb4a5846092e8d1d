const firstPause = 300;
const longestPause = 5_000;
/** The server sends something at least every 20 s; after twice that it is gone. */
const longestSilence = 40_000;

/** Keeps the live connection: calls `apply` for every frame and `tell` with true or false as it comes and goes. */
export function listen(me, { apply, tell, showsRoom }) {
  let store = null;
  let cursor = null;
  let pause = firstPause;
  let socket = null;
  let silence;
  let retry;

  function open() {
    clearTimeout(retry);
    const query = new URLSearchParams({ as: me, room: String(showsRoom()) });
    if (store) { query.set('store', store); query.set('after', String(cursor)); }
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const opened = socket = new WebSocket(`${scheme}://${location.host}/live?${query}`);
    let heard = false;
    opened.onmessage = event => {
      if (opened !== socket) return;
      expectMore();
      const frame = JSON.parse(event.data);
      apply(frame);
      store = frame.store ?? store;
      cursor = frame.cursor ?? cursor;
      if (!heard) { heard = true; pause = firstPause; tell(true); }
    };
    opened.onclose = () => { if (opened === socket) lost(heard); };
    expectMore();
  }

  function expectMore() {
    clearTimeout(silence);
    silence = setTimeout(() => lost(true), longestSilence);
  }

  function lost(wasThere) {
    const old = socket;
    socket = null;
    old?.close();
    clearTimeout(silence);
    tell(false);
    if (!wasThere) checkTheDoor();
    retry = setTimeout(open, pause * (0.75 + Math.random() / 2));
    pause = Math.min(2 * pause, longestPause);
  }

  function hurry() {
    if (!socket && document.visibilityState === 'visible') open();
  }

  addEventListener('online', hurry);
  document.addEventListener('visibilitychange', hurry);
  open();
}

/** A socket that is refused does not say why. When it is for want of the key, the page itself is redirected. */
async function checkTheDoor() {
  try {
    const page = await fetch(location.href, { redirect: 'manual' });
    if (page.type === 'opaqueredirect') location.reload();
  } catch {
    // The server is away; the next try tells.
  }
}
