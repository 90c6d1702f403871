"""JUnit XML: as dashboards read it (xmllint, junit.xsd), with counts that are true."""
import os
import shutil
import subprocess
import xml.etree.ElementTree as tree

from story import expect, report, skip

document = report("junit")
root = tree.fromstring(document)
cases = root.findall("testsuite/testcase")
for element in (root, root.find("testsuite")):
    for attribute, found in (("tests", cases), ("failures", root.findall(".//failure")), ("skipped", root.findall(".//skipped"))):
        expect(int(element.get(attribute)) == len(found), f"{attribute} counts {len(found)}")
failures = {case.get("name"): case.find("failure") for case in cases if case.find("failure") is not None}
expect("uae/pledge" in failures, "a conflict fails")
expect("scale word" in failures["uae/pledge"].get("message"), "the message has the cause")
expect("$1.4 billion" in failures["uae/pledge"].text, "the text has the words of the sources")
expect(any("\ufffd" not in failure.text and "]]>" in failure.text for failure in failures.values()), "hostile names survive")

if not shutil.which("xmllint"):
    skip("xmllint is not installed")
schema = os.path.join(os.path.dirname(os.path.abspath(__file__)), "junit.xsd")
done = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", schema, "-"], input=document, stderr=subprocess.PIPE, check=False)
expect(done.returncode == 0, done.stderr.decode(errors="replace")[:500])
