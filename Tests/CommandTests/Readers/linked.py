"""Reads JSON-LD with a processor that is not ours and prints its triples as JSON.

usage: linked.py pyld|rdflib FILE

The contexts are those parts of http://www.w3.org/ns/anno.jsonld and https://schema.org that are
used; the processor gets them here, as nothing is fetched.
"""
import json
import sys

kind, path = sys.argv[1:]
oa = "http://www.w3.org/ns/oa#"
reference = {"@type": "@id"}
annotations = {
    "oa": oa,
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "as": "http://www.w3.org/ns/activitystreams#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "TextualBody": "oa:TextualBody",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "AnnotationPage": "as:OrderedCollectionPage",
    "AnnotationCollection": "as:OrderedCollection",
    "describing": "oa:describing",
    "tagging": "oa:tagging",
    "body": {"@id": "oa:hasBody", **reference},
    "target": {"@id": "oa:hasTarget", **reference},
    "source": {"@id": "oa:hasSource", **reference},
    "selector": {"@id": "oa:hasSelector", **reference},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "value": "rdf:value",
    "format": "dc:format",
    "language": "dc:language",
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "partOf": {"@id": "as:partOf", **reference},
    "startIndex": {"@id": "as:startIndex", "@type": "xsd:nonNegativeInteger"},
    "total": {"@id": "as:totalItems", "@type": "xsd:nonNegativeInteger"},
}
schema = {"@vocab": "http://schema.org/", "url": {"@type": "@id"}}
contexts = {"http://www.w3.org/ns/anno.jsonld": annotations, "https://schema.org": schema}
document = json.load(open(path, encoding="utf-8"))

if kind == "pyld":
    from pyld import jsonld

    def load(url, options):
        return {
            "contextUrl": None,
            "documentUrl": url,
            "contentType": "application/ld+json",
            "document": {"@context": contexts[url]},
        }

    data = jsonld.to_rdf(document, {"documentLoader": load})["@default"]
    triples = [[t[part]["value"] for part in ("subject", "predicate", "object")] for t in data]
else:
    import rdflib

    document["@context"] = contexts[document["@context"]]
    graph = rdflib.Graph().parse(data=json.dumps(document), format="json-ld")
    triples = [[str(part) for part in triple] for triple in graph]
print(json.dumps(triples))
