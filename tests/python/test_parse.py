# SPDX-License-Identifier: Apache-2.0
from conftest import ROOT

TEXT = "Don't worry. The Iranian minister, who left Tehran, condemned Israel."


def test_tokens_know_their_tree(coder):
    parsed = coder.parse(TEXT)
    first, second = parsed.sentences
    assert [str(token) for token in first] == ["Do", "n't", "worry", "."]
    assert (first.root.text, first.root.head, first.root.dep) == ("worry", None, "root")
    subject = next(token for token in second if token.dep == "nsubj" and token.head is second.root)
    assert (subject.text, subject.lemma, subject.pos, subject.tag) == (
        "minister", "minister", "NOUN", "NN",
    )  # fmt: skip
    assert "Number=Sing" in subject.morph
    assert subject.subtree[0].text == "The"
    assert subject in second.root.children
    assert list(subject.ancestors) == [second.root]
    assert next(token for token in second if token.text == "Israel").ent == "B-LOC"


def test_offsets_count_characters(coder):
    parsed = coder.parse("Μόσχα said: “Iran condemned Israel.” Élysée officials left.")
    for token in parsed:
        assert parsed.text[token.start : token.end] == token.text
    for sentence in parsed.sentences:
        assert sentence.text == parsed.text[sentence.start : sentence.end] == str(sentence)
        assert len(sentence) == len(list(sentence))
        assert sentence[0].i == 0


def test_conllu_is_the_programs(coder, program):
    path = ROOT / "examples/summit.txt"
    assert coder.parse(path.read_text()).to_conllu() == program("parse", path)


def test_shown(coder):
    parsed = coder.parse("Iran left.")
    assert repr(parsed.sentences[0].root) == "<Token left VERB root>"
    assert repr(parsed.sentences[0]) == "<Sentence Iran left.>"
    assert repr(parsed) == "<ParsedDocument: 3 tokens, 1 sentences>"
    assert (len(parsed), str(parsed[1]), str(parsed)) == (3, "left", "Iran left.")
