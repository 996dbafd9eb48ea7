# SPDX-License-Identifier: Apache-2.0
import pytest
import sanudo


def test_an_office_on_a_day(coder, program):
    [found] = coder.who("Russian president", "2009-05-01")
    assert found.entity == "person:dmitry-medvedev"
    assert found.name == "Dmitry Medvedev"
    assert any(
        office.of == "state:rus" and office.office == "head_of_state" for office in found.offices
    )
    assert found.entity in program("who", "--date", "2009-05-01", "Russian president")


def test_a_body_and_its_members(coder):
    found = next(one for one in coder.who("AUKUS", "2022-01-01") if one.entity == "org:aukus")
    assert set(found.members) == {"state:aus", "state:gbr", "state:usa"}


def test_names_change(coder):
    [then] = [one for one in coder.who("Swaziland", "2010-01-01") if one.country == "SWZ"][:1]
    [now] = [one for one in coder.who("Swaziland", "2024-01-01") if one.country == "SWZ"][:1]
    assert (then.name, now.name) == ("Swaziland", "Eswatini")


def test_nobody(coder):
    assert coder.who("Xyzzyx") == []
    with pytest.raises(sanudo.SanudoError, match="not a date"):
        coder.who("Moscow", "soon")
