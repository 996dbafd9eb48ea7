# SPDX-License-Identifier: Apache-2.0
import re
from html import unescape
from html.parser import HTMLParser

TEXT = (
    'OTTAWA, March 9, 2021 - "Iran <b>condemned</b> Israel & threatened Iraq," the Russian foreign '
    "minister said. <script>alert(1)</script> Canada will not impose sanctions on Belarus."
)


class Balance(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.tags = [], set()

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.tags.add(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_the_text_is_whole_escaped_and_marked(coder):
    coded = coder.code(TEXT)
    html = coded._repr_html_()
    balance = Balance()
    balance.feed(html)
    assert not balance.open
    assert balance.tags <= {"div", "em", "span", "table", "thead", "tbody", "tr", "th", "td"}
    start = html.index(">", html.index("pre-wrap")) + 1
    shown = html[start : html.index("</div>", start)]
    assert unescape(re.sub("<[^>]*>", "", shown)) == coded.document.text
    trigger = coded.events[0].evidence.trigger.text
    assert re.search(f'title="{coded.events[0].type}[^>]*>{trigger}</span>', html)


def test_claims_and_states_of_events_are_named(coder):
    html = coder.code(TEXT)._repr_html_()
    assert "says so: " in html
    assert "(negated" in html


def test_what_is_known_of_the_report_stands_first(coder):
    told = {"date": "2021-03-09", "title": "Iran & Israel", "publisher": "The Paper"}
    html = coder.code(TEXT, **told)._repr_html_()
    assert html.startswith("<div><em>2021-03-09 · Iran &amp; Israel · The Paper</em></div><div ")
    german = coder.code("Der Iran hat Israel am Freitag scharf verurteilt und abgezogen.")
    assert german._repr_html_().startswith("<div><em>language &quot;de&quot; is not read yet")
