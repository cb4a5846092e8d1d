using Microsoft.Playwright;

namespace Bot.Web.Tests.Browser;

/// <summary>What the guidelines for accessible pages (WCAG 2.2 AA) say that a program can measure.</summary>
internal static class Readability
{
    /// <summary>Visible texts with less than 4.5 : 1 against their ground.</summary>
    public static Task<string[]> TooFaint(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
          const rgba = text => { const n = text.match(/[\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
          const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
            .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const ground = e => {
            for (; e; e = e.parentElement) {
              const colour = rgba(getComputedStyle(e).backgroundColor);
              if (colour[3] === 1) return colour;
            }
            return [255, 255, 255, 1];
          };
          const found = [];
          for (const e of document.querySelectorAll('body *')) {
            if (!e.checkVisibility() || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
            const [a, b] = [light(rgba(getComputedStyle(e).color)), light(ground(e))];
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (ratio < 4.5) found.push(`${ratio.toFixed(2)}: ${e.className} '${e.textContent.trim().slice(0, 40)}'`);
          }
          return found;
        }
        """);

    /// <summary>Visible controls without a name.</summary>
    public static Task<string[]> Nameless(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('button, a, input, textarea, [tabindex="0"]')]
          .filter(e => e.checkVisibility())
          .filter(e => !(e.getAttribute('aria-label') || e.labels?.[0]?.textContent || e.textContent).trim())
          .map(e => e.outerHTML)
        """);
}
