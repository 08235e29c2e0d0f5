"""tantivy as an engine asked by lines of JSON: `python engine.py FOLDER`, one answer a line.

{"add": [{"number": 0, "single": "…", "pair": "…", "region": ["43"], "year": 2006}, …]}  -> {"documents": 1}
{"finish": true}                          -> {"bytes": 1}
{"time": QUERY}                           -> {"ms": 0.1, "documents": 1}   match, count, best 20
{"find": QUERY}                           -> {"numbers": [0, …]}

QUERY is {"everything": true}, {"single": "工"}, {"pairs": [[0, "工业"], [1, "业园"]]} (offset and token),
{"all": [QUERY, …]}, {"any": […]}, {"without": [QUERY, QUERY]}, {"region": "43"} or {"years": [2002, 2006]}.
"""

import json
import os
import sys
import time

from tantivy import Document, FieldType, Index, Occur, Query, SchemaBuilder, TextAnalyzerBuilder, Tokenizer

BEST = 20
HEAP_BYTES = 256_000_000

builder = SchemaBuilder()
builder.add_integer_field("number", stored=False, indexed=False, fast=True)
builder.add_text_field("single", tokenizer_name="spaces", index_option="freq")
builder.add_text_field("pair", tokenizer_name="spaces", index_option="position")
builder.add_text_field("region", tokenizer_name="raw", index_option="basic")
builder.add_integer_field("year", indexed=True, fast=True)
SCHEMA = builder.build()


def query_of(tree):
    kind, value = next(iter(tree.items()))
    if kind == "everything":
        return Query.all_query()
    if kind == "single" or kind == "region":
        return Query.term_query(SCHEMA, kind, value)
    if kind == "pairs":
        if len(value) == 1:
            return Query.term_query(SCHEMA, "pair", value[0][1])
        return Query.phrase_query(SCHEMA, "pair", [(offset, token) for offset, token in value])
    if kind == "years":
        return Query.range_query(SCHEMA, "year", FieldType.Integer, value[0], value[1])
    if kind == "without":
        return Query.boolean_query([(Occur.Must, query_of(value[0])), (Occur.MustNot, query_of(value[1]))])
    occur = {"all": Occur.Must, "any": Occur.Should}[kind]
    return Query.boolean_query([(occur, query_of(part)) for part in value])


def document_of(row):
    document = Document()
    document.add_integer("number", row["number"])
    document.add_text("single", row["single"])
    document.add_text("pair", row["pair"])
    for region in row["region"]:
        document.add_text("region", region)
    if row["year"] is not None:
        document.add_integer("year", row["year"])
    return document


def folder_bytes(folder):
    return sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))


def main(folder):
    index = Index(SCHEMA, path=folder)
    index.register_tokenizer("spaces", TextAnalyzerBuilder(Tokenizer.whitespace()).build())
    writer = index.writer(HEAP_BYTES)
    searcher = None

    def answer(line):
        nonlocal searcher
        if "add" in line:
            for row in line["add"]:
                writer.add_document(document_of(row))
            return {"documents": len(line["add"])}
        if "finish" in line:
            writer.commit()
            writer.wait_merging_threads()
            index.reload()
            searcher = index.searcher()
            return {"bytes": folder_bytes(folder)}
        if "time" in line:
            begun = time.perf_counter()
            found = searcher.search(query_of(line["time"]), limit=BEST, count=True)
            return {"ms": (time.perf_counter() - begun) * 1000, "documents": found.count}
        found = searcher.search(query_of(line["find"]), limit=max(1, searcher.num_docs), count=True)
        addresses = [address for _, address in found.hits]
        return {"numbers": searcher.fast_field_values("number", addresses) if addresses else []}

    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


main(sys.argv[1])
