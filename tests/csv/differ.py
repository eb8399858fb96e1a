#!/usr/bin/python3
"""tests/csv/differ.py CSV_RECORDS FILES SEED: splits FILES generated files with our CsvReader and with
Python's csv, and stops at the first that differs, which is then in differs.csv.

Both follow RFC 4180 where it speaks. Where it does not, this is what is held to be the same:
  - a quotation mark within an unquoted cell is an ordinary character;
  - text between a closing quotation mark and the next delimiter belongs to the cell;
  - CR, LF and CRLF end a record alike, and count as one line, within quotation marks too;
  - spaces belong to the cell.
Two things differ by intent, and are put right here before comparing:
  - an empty line is [] to Python and a record of one empty cell to us;
  - a quotation mark never closed: Python takes all that follows as one cell, we refuse it. The records
    before it must be the same, and the line we name must lie in the record Python makes of the rest.
Python's strict mode is not used: it refuses the second and third of the above too.
"""
import csv
import hashlib
import io
import random
import subprocess
import sys

csv.field_size_limit(1 << 24)
MANY = 2000  # files given to the program at once


def chaos(rng):
    """Any characters at all, mostly those that mean something."""
    alphabet = rng.choice(['",\n', '",\r\n', '",;\t|\r\n ab', '"\',\r\n\0\x1ax é', '",\n' + "abcdefgh" * 3])
    return "".join(rng.choices(alphabet, k=rng.choice((0, 1, 2, 3, 5, 8, 13, 30, 60, 120))))


WORDS = ["", "", "a", "Ada Example", "03/02/2023", 'says "mum"', "one\ntwo", "one\r\ntwo", "\r", '"', '""', ",", ";",
         " padded ", "=1+1", "'+44", "\t", "long " * 30, "é\xa0x", "\ufeff".encode().decode("latin-1")]


def table(rng, delimiter):
    """Rows as a program writes them, quoted in its way, with its line ends."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=rng.choice(("\n", "\r\n", "\r")),
                        quoting=rng.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC)))
    width = rng.randint(1, 8)
    for _ in range(rng.randint(0, 6)):
        writer.writerow(rng.choices(WORDS, k=width))
    return out.getvalue()


def large(rng, delimiter):
    """Longer than the pieces a file is read in, with something of meaning at any place of them."""
    cells = rng.choices(['"a,b"', "plain", '"one\r\ntwo"', '"say ""hi"""', "x" * rng.randint(1, 3000)], k=400)
    return "".join(cell + rng.choice((delimiter, "\n", "\r\n", "\r")) for cell in cells) * rng.randint(1, 4)


def spoilt(rng, text):
    """With a few characters changed, put in or taken out."""
    for _ in range(rng.randint(1, 3)):
        at = rng.randint(0, len(text))
        text = text[:at] + rng.choice(("", '"', ",", "\n", "\r", "x")) + text[at + rng.randint(0, 1):]
    return text


def made(rng, number):
    delimiter = rng.choice(",,;\t|")
    if number % 5000 == 17:
        return large(rng, delimiter), delimiter
    if number % 3 == 0:
        return chaos(rng), delimiter
    text = table(rng, delimiter)
    return (spoilt(rng, text) if number % 3 == 1 else text), delimiter


def rows_of(text, delimiter):
    """(first line, cells) of each record, as Python's csv has them."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows, line = [], 1
    for row in reader:
        rows.append((line, row or [""]))
        line = reader.line_num + 1
    return rows


def is_open(text, delimiter):
    """Whether a quotation mark is never closed: then a record put behind it is no record."""
    if '"' not in text:
        return False
    return rows_of(text + "\nbehind", delimiter)[-1][1] != ["behind"]


def expected(text, delimiter):
    rows = rows_of(text, delimiter)
    unclosed = None
    if is_open(text, delimiter):
        unclosed = rows.pop()[0]
    digest = hashlib.blake2b(digest_size=32)
    for line, cells in rows:
        digest.update(("@%d\x1f%s\x1e" % (line, "\x1f".join(cells))).encode("latin-1"))
    return len(rows), unclosed, digest.hexdigest()


def same(said, text, delimiter):
    count, end, digest = said.split()
    wanted, unclosed, wanted_digest = expected(text, delimiter)
    if int(count) != wanted or digest != wanted_digest:
        return False
    if unclosed is None:
        return end == "whole"
    last = 1 + len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return end.startswith("line-") and unclosed <= int(end[5:]) <= last


def main():
    program, files, seed = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    broken = 0  # files with a quotation mark never closed: both ways must be tried
    for first in range(0, files, MANY):
        batch = []
        for number in range(first, min(first + MANY, files)):
            rng = random.Random(f"{seed} {number}")
            text, delimiter = made(rng, number)
            batch.append((text, delimiter, number % 10))
        sent = b"".join(b"%08x%s%d%s" % (len(text), delimiter.encode(), piece, text.encode("latin-1"))
                        for text, delimiter, piece in batch)
        told = subprocess.run([program], input=sent, stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
        if len(told) != len(batch):
            sys.exit(f"{len(batch)} files were given, {len(told)} came back")
        for offset, (said, (text, delimiter, piece)) in enumerate(zip(told, batch)):
            broken += " line-" in said
            if not same(said, text, delimiter):
                with open("differs.csv", "w", encoding="latin-1", newline="") as out:
                    out.write(text)
                sys.exit(f"file {first + offset} of seed {seed}, apart by {delimiter!r}, in pieces of {piece}: "
                         f"{said!r} and {expected(text, delimiter)} (it is in differs.csv)")
    print(f"{files} files are split as Python splits them, {broken} of them with a quotation mark never closed")
    if files > 100 and broken == 0:
        sys.exit("no file had a quotation mark never closed: the generator is at fault")


main()
