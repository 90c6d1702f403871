"""What the tests of reports as data share: a small story with awkward names and hostile words, and the program run on it.

Each test reads a report with a reader that is not ours and exits with 0, or with 1 and the reason. Where that reader is
not installed it says "skipped:".
"""
import os
import subprocess
import sys
import tempfile

PROGRAM, ROOT = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])

FILES = {
    # Characters outside the basic plane stand before the values: UTF-16 and code points count them differently.
    "north gazette.txt": "Tunnel opens 🚇🚇\n\n🚇 The Gotthard Base Tunnel, which is 57 kilometres long, was opened on "
    "1 June 2016 after 17 years of work. It cost 12.2 billion francs.\n",
    "süd/bericht#1.md": "# Gotthard-Tunnel eröffnet\n\nDer 57 Kilometer lange Gotthard-Basistunnel wurde am 1. Juni "
    "2016 nach 17 Jahren Bauzeit eröffnet.\nEr hat 12,2 Millionen Franken gekostet.\n",
    "page.html": "<html lang=en><title>Tunnel <b></title><p>The Gotthard Base Tunnel is 57 kilometres long."
    "<p>It was opened on 1 June 2016 &lt;script&gt;alert(1)&lt;/script&gt; and cost 12.2 billion francs.</html>",
    "table.ndjson": '{"source": "=cmd|calc", "entity": "<b>", "attribute": "a&b", "value": "-2.5", "language": "en"}\n'
    '{"source": "+a\\u0007]]>", "entity": "<b>", "attribute": "a&b", "value": "250", "language": "en"}\n'
    '{"source": "@x, \\"y\\"", "entity": "uae", "attribute": "pledge", "value": "$1.4 trillion", "language": "en"}\n'
    '{"source": "[l](1)", "entity": "uae", "attribute": "pledge", "value": "$1.4 billion", "language": "en"}\n'
    '{"id": "-wire", "language": "en", "text": "The Gotthard Base Tunnel, opened on 1 June 2016, is 75 kilometres long."}\n',
}


def report(format_name, *options, command="check"):
    """Standard output of a command on the story, as bytes."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in FILES.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(text)
        words = [PROGRAM, "--facts", os.path.join(ROOT, "facts"), command, *sorted(FILES), "--format", format_name]
        done = subprocess.run(words + list(options), cwd=folder, stdout=subprocess.PIPE, check=False)
    expect(done.returncode in (0, 1), f"{command} ends with {done.returncode}")
    return done.stdout


def expect(holds, what):
    if not holds:
        sys.exit(f"{os.path.basename(sys.argv[0])}: {what}")


def skip(why):
    print(f"skipped: {why}")
    sys.exit(0)


def text_of(uri):
    """The file that a relative URI of a report names."""
    from urllib.parse import unquote

    name = unquote(uri)
    expect(name in FILES, f"{uri} names no file of the story")
    return FILES[name]
