"""CSV: read by Python's csv module as RFC 4180, with no cell that a spreadsheet would run."""
import csv
import io
import json

from story import FILES, expect, report

document = report("csv").decode("utf-8")
expect(document.count("\r\n") == document.count("\n"), "lines end with CR LF")
rows = list(csv.DictReader(io.StringIO(document, newline=""), strict=True))
expect(rows and all(None not in row and None not in row.values() for row in rows), "every row has every column")
claims = json.loads(report("json"))["claims"]
expect(len(rows) == len(claims), f"{len(rows)} rows, {len(claims)} claims")


def is_number(cell):
    try:
        return float(cell) == float(cell)
    except ValueError:
        return False


for row in rows:
    for name, cell in row.items():
        expect(not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) or is_number(cell), f"{name}: {cell} is a formula")
    if row["start"] and row["file"].endswith((".txt", ".md")):
        source = FILES[row["file"]].encode("utf-8")
        expect(source[int(row["start"]) : int(row["end"])].decode("utf-8") == row["text"], f"offsets of {row['text']}")
        expect(row["text"] in source.decode("utf-8").split("\n")[int(row["line"]) - 1], f"line of {row['text']}")
sources = {row["source"] for row in rows}
expect({"'=cmd|calc", "'-wire", "'@x, \"y\""} <= sources, f"sources are {sources}")
expect("-2.5" in {row["low"] for row in rows}, "a negative number stays one")
