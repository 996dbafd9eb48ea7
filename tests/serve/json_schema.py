"""The part of JSON Schema 2020-12 that docs/format/openapi.yaml uses: faults of a value, and values
that fit or do not fit a schema, by chance."""
import random
import re
import string

TYPES = {
    "object": lambda v: isinstance(v, dict),
    "array": lambda v: isinstance(v, list),
    "string": lambda v: isinstance(v, str),
    "integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "number": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool),
    "boolean": lambda v: isinstance(v, bool),
    "null": lambda v: v is None,
}


class Schemas:
    """Schemas of one description, whose references it follows."""

    def __init__(self, description):
        self.description = description

    def resolve(self, schema):
        while "$ref" in schema:
            found = self.description
            for step in schema["$ref"].removeprefix("#/").split("/"):
                found = found[step]
            schema = found
        return schema

    def faults(self, value, schema, place="$"):
        """What is wrong with a value, a line each."""
        schema = self.resolve(schema)
        for part in schema.get("allOf", []):
            yield from self.faults(value, part, place)
        if "oneOf" in schema:
            fits = [not list(self.faults(value, one, place)) for one in schema["oneOf"]]
            if fits.count(True) != 1:
                yield f"{place}: fits {fits.count(True)} of oneOf"
        types = schema.get("type", [])
        types = [types] if isinstance(types, str) else types
        if types and not any(TYPES[name](value) for name in types):
            yield f"{place}: {value!r} is not {types}"
            return
        if "enum" in schema and value not in schema["enum"]:
            yield f"{place}: {value!r} is not among {schema['enum']}"
        if "const" in schema and value != schema["const"]:
            yield f"{place}: {value!r} is not {schema['const']!r}"
        yield from self.size_faults(value, schema, place)
        yield from self.part_faults(value, schema, place)

    @staticmethod
    def size_faults(value, schema, place):
        if isinstance(value, str):
            if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", 1 << 30):
                yield f"{place}: length {len(value)}"
            if "pattern" in schema and not re.search(schema["pattern"], value):
                yield f"{place}: {value!r} is not like {schema['pattern']}"
        if TYPES["number"](value):
            if not schema.get("minimum", value) <= value <= schema.get("maximum", value):
                yield f"{place}: {value} is out of bounds"
        if isinstance(value, list):
            if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", 1 << 30):
                yield f"{place}: {len(value)} items"

    def part_faults(self, value, schema, place):
        if isinstance(value, list) and "items" in schema:
            for index, item in enumerate(value):
                yield from self.faults(item, schema["items"], f"{place}[{index}]")
        if isinstance(value, dict):
            known = schema.get("properties", {})
            yield from (f"{place}: no {name}" for name in schema.get("required", []) if name not in value)
            for name, item in value.items():
                if name in known:
                    yield from self.faults(item, known[name], f"{place}.{name}")
                elif schema.get("additionalProperties") is False:
                    yield f"{place}: {name} is not known"

    def any_value(self, schema, chance):
        """One value that fits; lists have one or two items."""
        schema = self.resolve(schema)
        if "enum" in schema:
            return chance.choice(schema["enum"])
        kind = schema.get("type", "string")
        if kind == "array":
            return [self.any_value(schema["items"], chance) for _ in range(chance.randint(1, 2))]
        if kind == "boolean":
            return chance.choice([True, False])
        if kind == "integer":
            return chance.randint(schema.get("minimum", 0), min(schema.get("maximum", 1000), 1000))
        if kind == "number":
            return round(chance.uniform(schema.get("minimum", 0), schema.get("maximum", 1)), 3)
        return any_text(schema, chance)

    def wrong_value(self, schema):
        """A text that does not fit as a parameter; None where every text does."""
        schema = self.resolve(schema)
        if schema.get("type") == "array":
            return self.wrong_value(schema["items"])
        if "enum" in schema or "pattern" in schema:
            return "!wrong!"
        if schema.get("type") in ("integer", "number", "boolean"):
            return "wrong"
        return "x" * (schema["maxLength"] + 1) if "maxLength" in schema else None


def any_text(schema, chance):
    pattern = schema.get("pattern", "")
    if "{4}-[0-9]{2}" in pattern:
        return f"{chance.randint(1990, 2030)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    if "{3}$" in pattern:
        return chance.choice(["GOV", "MIL", "REB"]) if "sector" in str(schema) else "RUS"
    if "{2,4}$" in pattern:
        return str(chance.randint(10, 199))
    if "," in pattern:
        return "-20,-10.5,60,60"
    signs = string.ascii_letters + string.digits + " '\"*%_-()é漢:&=+#/\\"
    length = chance.randint(max(1, schema.get("minLength", 1)), min(12, schema.get("maxLength", 12)))
    return "".join(chance.choice(signs) for _ in range(length)).replace("\\", "a") or "a"
