# SPDX-License-Identifier: Apache-2.0
import datetime
import pickle
import threading

import pytest
import sanudo
from conftest import EXAMPLES, ROOT

SENTENCE = "Iran condemned Israel on Friday."


def test_the_record_is_the_programs(coder, program):
    for path in EXAMPLES:
        [report] = sanudo.read(path)
        assert coder.code(report).to_json() + "\n" == program("code", "--format", "jsonl", path)


def test_objects_have_the_names_of_the_record(coder):
    coded = coder.code(SENTENCE, date="2024-04-19")
    [event] = coded.events
    assert (event.type, event.mode, event.cameo) == ("ACCUSE", "disapprove", "111")
    assert event.actors[0].entity == "state:irn"
    assert event.recipients[0].code == "ISRGOV"
    assert event.date.start == "2024-04-19"
    assert coded.document.date_from == "given"
    assert not event.status.negated
    assert event.place is None


def test_every_field_of_the_record_has_its_attribute(sanctions):
    """Walks the JSON beside the objects: same names, same values."""

    def same(json, value):
        if isinstance(json, dict):
            for name, item in json.items():
                same(item, value[name] if isinstance(value, dict) else getattr(value, name))
        elif isinstance(json, list):
            assert len(json) == len(value)
            for a, b in zip(json, value, strict=True):
                same(a, b)
        else:
            assert json == value

    record = sanctions.to_dict()
    for part in ("document", "events", "quotes", "warnings"):
        same(record[part], getattr(sanctions, part))


def test_offsets_point_at_the_words(sanctions):
    text = sanctions.document.text
    for event in sanctions.events:
        trigger = event.evidence.trigger
        assert text[trigger.start : trigger.end] == trigger.text
        for entity in event.actors + event.recipients:
            assert text[entity.start : entity.end] == entity.text


def test_dates_are_days_or_words(coder):
    given = coder.code(SENTENCE, date=datetime.date(2024, 4, 19))
    assert given == coder.code(SENTENCE, date="2024-04-19")
    assert given == coder.code(SENTENCE, date=datetime.datetime(2024, 4, 19, 12, 30))
    assert given != coder.code(SENTENCE)


def test_a_page_gives_its_facts(coder):
    page = (
        "<!doctype html><html><head><title>Talks</title>"
        '<meta property="article:published_time" content="2021-03-09"></head><body><article><p>'
        "Iran condemned Israel on Friday, the foreign ministry of the country said in a statement."
        "</p></article></body></html>"
    )
    coded = coder.code(page, markup="page")
    assert (coded.document.date, coded.document.date_from) == ("2021-03-09", "metadata")
    assert coded.document.sources["date"]


def test_options(coder, sanctions):
    text = (ROOT / "examples/sanctions.txt").read_text()
    assert coder.code(text, mentions=True).mentions[0].entities
    assert sanctions.mentions == ()
    assert coder.code(text, min_confidence=0.999).events == ()
    with pytest.raises(TypeError, match="no option 'mention' .did you mean mentions"):
        coder.code(text, mention=True)
    with pytest.raises(TypeError):
        coder.code(text, colour="red")
    for wrong in (
        {"min_confidence": 70},
        {"min_confidence": "high"},
        {"max_bytes": "1 MB"},
        {"max_sentence_tokens": 0},
    ):
        with pytest.raises(sanudo.SanudoError) as caught:
            coder.code(text, **wrong)
        assert caught.value.code == "bad_argument"


def test_only_what_the_lexicon_lists(program, tmp_path):
    """Verbs that no entry has are typed by their likeness, unless that is left out."""
    likely = (ROOT / "models/en.likely.tsv").read_text().splitlines()[2:]
    sentence = " ".join(f"Iran will {line.split()[0]} Israel." for line in likely)
    report = tmp_path / "report.txt"
    report.write_text(sentence)
    for flags in ({}, {"rules_only": True}):
        options = ["--rules-only"] if flags else []
        theirs = program("code", "--format", "jsonl", *options, report)
        loaded = sanudo.load(**flags)
        assert loaded.code(sentence).to_json() + "\n" == theirs
        assert pickle.loads(pickle.dumps(loaded)).code(sentence).to_json() + "\n" == theirs
    assert len(sanudo.load().code(sentence).events) > len(loaded.code(sentence).events)


def test_arguments_are_looked_at_before_the_first_report(coder):
    for wrong in ({"errors": "ignore"}, {"threads": 0}, {"min_confidence": -1}):
        with pytest.raises(sanudo.SanudoError):
            coder.code_many([SENTENCE], **wrong)


def test_many_keep_their_order_at_any_number_of_threads(coder):
    texts = [f"Iran condemned Israel on Friday, {n} people said." for n in range(300)]
    one = [coded.to_json() for coded in coder.code_many(texts, threads=1)]
    assert one == [coded.to_json() for coded in coder.code_many(iter(texts), threads=3)]
    assert one == [coded.to_json() for coded in coder.code_many(texts)]
    assert [f" {n} people" in line for n, line in enumerate(one)] == [True] * 300


def test_many_take_what_is_asked_for_and_no_more(coder):
    taken = []
    texts = (taken.append(n) or SENTENCE for n in range(10**9))
    next(coder.code_many(texts, threads=1))
    assert len(taken) < 1000


def test_errors_stand_in_their_place(coder):
    texts = [SENTENCE, "", b"\x00\x01\x02" * 99, SENTENCE]
    coded = list(coder.code_many(texts, errors="give"))
    assert [getattr(one, "code", "fine") for one in coded] == [
        "fine", "empty", "bad_encoding", "fine",
    ]  # fmt: skip
    with pytest.raises(sanudo.SanudoError, match="nothing to read"):
        list(coder.code_many(texts))


@pytest.mark.parametrize(
    "arguments, code",
    [
        ({"text": ""}, "empty"),
        ({"text": SENTENCE, "date": "yesterday"}, "bad_argument"),
        ({"text": SENTENCE, "markup": "paper"}, "bad_argument"),
        ({"text": SENTENCE, "max_bytes": 3}, "too_large"),
        ({"text": b"\x00\xff" * 50}, "bad_encoding"),
    ],
)
def test_errors_carry_the_codes_of_the_record(coder, arguments, code):
    with pytest.raises(sanudo.SanudoError) as caught:
        coder.code(**arguments)
    assert caught.value.code == code
    assert f'"code":"{code}"' in caught.value.to_json()
    assert pickle.loads(pickle.dumps(caught.value)).code == code


def test_files_that_are_not_there():
    with pytest.raises(sanudo.SanudoError) as caught:
        sanudo.load("/nowhere")
    assert caught.value.code == "not_found"
    with pytest.raises(sanudo.SanudoError, match="write YYYY-MM-DD"):
        sanudo.load(as_of="soon")
    with pytest.raises(sanudo.SanudoError, match="/nowhere: no such folder"):
        sanudo.load(knowledge="/nowhere")


def test_the_interpreter_runs_on_while_a_report_is_coded(coder):
    """The lock of the interpreter is free: the counter moves during one call."""
    counted, done = [0], threading.Event()

    def count():
        while not done.is_set():
            counted[0] += 1

    counter = threading.Thread(target=count)
    counter.start()
    before = counted[0]
    coder.code(SENTENCE * 300)
    moved = counted[0] - before
    done.set()
    counter.join()
    assert moved > 100


def test_documents_travel_between_processes(coder, sanctions):
    copy = pickle.loads(pickle.dumps(sanctions))
    assert copy == sanctions
    assert hash(copy) == hash(sanctions)
    assert copy.events == sanctions.events
    assert len({copy.events[0], sanctions.events[0]}) == 1
    again = pickle.loads(pickle.dumps(coder)).code(SENTENCE)
    assert again == coder.code(SENTENCE)


def test_error_records_raise():
    error = sanudo.SanudoError("empty", "nothing to read in it", "a.txt")
    with pytest.raises(sanudo.SanudoError) as caught:
        sanudo.CodedDocument.from_json(error.to_json())
    assert caught.value.code == "empty"


def test_explanations_and_tables(sanctions, program):
    path = ROOT / "examples/sanctions.txt"
    assert sanctions.explain() == program("explain", path)
    one = sanctions.events[0].id
    assert sanctions.explain(one) == program("explain", "--event", one, path)
    assert sanctions.explain(sanctions.events[0]) == sanctions.explain(one)
    with pytest.raises(sanudo.SanudoError, match="no such event"):
        sanctions.explain("e9")
    assert str(sanctions) + "\n" == program("code", path)
    assert sanctions.document.id in repr(sanctions)


def test_words_for_reading(coder):
    report = "Iran condemned Israel on Friday. Russia will not expel the diplomats, Putin said."
    coded = coder.code(report, date="2024-04-19")
    first, second = map(str, coded.events)
    assert first == "2024-04-19  ACCUSE/disapprove  Iran [IRNGOV] -> Israel [ISRGOV]"
    assert "SANCTION/expel (negated, future)  Russia [RUSGOV] -> " in second
    assert second.endswith("said by Vladimir Putin [RUSGOV]")
    assert coded.events[0].status.actual and not coded.events[1].status.actual
    assert coded.words(coded.events[0]) == "Iran condemned Israel on Friday."
    assert repr(coded) == f"<CodedDocument {coded.document.id}, 2 events>"
    [nobodys] = coder.code("A bomb killed seven people in Beirut on Friday.").events
    assert str(nobodys).startswith("undated  ASSAULT  ? -> ")
    [quote] = coder.code('"We will not talk to Iran," Netanyahu said.').quotes
    assert str(quote) == "Benjamin Netanyahu [ISRGOV]: We will not talk to Iran,"
    german = coder.code("Der Iran hat Israel am Freitag scharf verurteilt und abgezogen.")
    assert repr(german).endswith("0 events, language_not_supported>")
    assert repr(sanudo.load(rules_only=True)).endswith(" rules_only=True>")
    assert repr(sanudo.SanudoError("empty", "nothing")) == "SanudoError('empty', 'nothing')"


def test_names_for_completion():
    assert dir(sanudo) == sorted(sanudo.__all__)
