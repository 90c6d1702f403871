"""Graphs: GraphML by an XML reader, DOT by Graphviz, and both tell of the same vertices and edges."""
import json
import shutil
import subprocess
import xml.etree.ElementTree as tree

from story import expect, report, skip

NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"

root = tree.fromstring(report("graphml", command="graph"))
nodes = {node.get("id") for node in root.iter(NAMESPACE + "node")}
edges = [(edge.get("source"), edge.get("target")) for edge in root.iter(NAMESPACE + "edge")]
keys = {key.get("id") for key in root.iter(NAMESPACE + "key")}
expect(all(data.get("key") in keys for data in root.iter(NAMESPACE + "data")), "every datum has a key")
expect(all(end in nodes for edge in edges for end in edge), "edges join vertices")
facts = json.loads(report("json"))["facts"]
labels = [data.text for node in root.iter(NAMESPACE + "node") for data in node]
expect(labels.count("fact") == len(facts), "each fact is a vertex")

if not shutil.which("dot"):
    skip("graphviz is not installed")
drawn = subprocess.run(["dot", "-Tjson0"], input=report("dot", command="graph"), stdout=subprocess.PIPE, check=True).stdout
read = json.loads(drawn)
expect(len(read["objects"]) == len(nodes), f"Graphviz reads {len(read['objects'])} of {len(nodes)} vertices")
expect(len(read["edges"]) == len(edges), f"Graphviz reads {len(read['edges'])} of {len(edges)} edges")
