"""Proves questions by running their keys: requests come as JSON lines on standard input, answers go to standard output.

  python3 -s -S -B content/tools/prover [--libraries FOLDER]

`bot content prove` starts it, one process per core, and stops it by closing the input.
"""
import sys

if "--libraries" in sys.argv:
    sys.path.insert(1, sys.argv[sys.argv.index("--libraries") + 1])

import server  # noqa: E402  (the path had to be set first)

server.serve()
