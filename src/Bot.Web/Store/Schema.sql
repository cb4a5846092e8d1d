-- webchat.db, version 1. Times are unix milliseconds.

CREATE TABLE store (
    name TEXT NOT NULL                             -- drawn once; names this database in every reference
) STRICT;

CREATE TABLE people (
    name    TEXT PRIMARY KEY,
    came_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE members (                             -- who is in the room, the longest-standing first
    place  INTEGER PRIMARY KEY AUTOINCREMENT,
    person TEXT NOT NULL UNIQUE REFERENCES people (name)
) STRICT;

CREATE TABLE messages (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    seq       INTEGER NOT NULL UNIQUE,             -- moves to the end with every change
    chat      TEXT NOT NULL,                       -- 'room' or 'private:{name}'
    only_for  TEXT REFERENCES people (name),       -- a notice, which only this person sees
    author    TEXT REFERENCES people (name),       -- null: the bot
    kind      TEXT NOT NULL CHECK (kind IN ('text', 'card', 'joined', 'left')),
    body      TEXT NOT NULL,                       -- what was typed, or the card as JSON
    reply_to  INTEGER REFERENCES messages (id),
    at        INTEGER NOT NULL,
    edited_at INTEGER,
    source    TEXT NOT NULL UNIQUE                 -- what it came from, so that a repeat shows nothing twice
) STRICT;
CREATE INDEX messages_by_chat ON messages (chat, id);

CREATE TABLE reads (                               -- how far a person has read a chat
    person  TEXT NOT NULL REFERENCES people (name),
    chat    TEXT NOT NULL,
    message INTEGER NOT NULL,
    PRIMARY KEY (person, chat)
) STRICT, WITHOUT ROWID;

CREATE TABLE updates (                             -- what people did, for the bot
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    kind    TEXT NOT NULL CHECK (kind IN ('command', 'press', 'text', 'joined', 'members')),
    chat    TEXT NOT NULL,
    person  TEXT NOT NULL REFERENCES people (name),
    zone    TEXT,
    name    TEXT,                                  -- of the command, or the token of the button
    words   TEXT,                                  -- behind the command
    message INTEGER REFERENCES messages (id),      -- which carries the button
    at      INTEGER NOT NULL,
    done    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX updates_open ON updates (id) WHERE done = 0;
CREATE INDEX updates_by_person ON updates (person, id);

CREATE TABLE actions (                             -- what a client asked for, so that its retry acts once
    person    TEXT NOT NULL REFERENCES people (name),
    id        TEXT NOT NULL,
    update_id INTEGER REFERENCES updates (id),
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;
