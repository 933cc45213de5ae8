"""Area codes, postal zones and places, by the national pack's lists."""

from __future__ import annotations

import phonenumbers
import pytest

from gilint.model.regions import lengths_of_area, place_in, provinces_of_area, provinces_of_postcode
from gilint.packs import load

WORDS = load().newest.words


@pytest.mark.parametrize(
    ("address", "place", "province"),
    [
        ("黑龙江省哈尔滨市南岗区", "黑龙江省", "黑龙江省"),
        ("黑龙江哈尔滨市南岗区", "黑龙江哈尔滨市", "黑龙江省"),
        ("哈尔滨市南岗区中山路", "哈尔滨市", "黑龙江省"),
        ("吉林市船营区", "吉林市", "吉林省"),
        ("海南州共和县", "海南州", "青海省"),
        ("海南省海口市", "海南省", "海南省"),
    ],
)
def test_an_address_belongs_to_the_place_it_begins_with(address: str, place: str, province: str) -> None:
    assert place_in(address, WORDS) == (place, frozenset({province}))


@pytest.mark.parametrize("address", ["北京路12号", "松北区世纪大道1号", "南京东路", "临溪县建设大街", ""])
def test_streets_and_counties_belong_nowhere_for_certain(address: str) -> None:
    assert place_in(address, WORDS) == ("", frozenset())


def test_a_zone_that_two_provinces_use_belongs_to_both() -> None:
    assert provinces_of_postcode("150028", WORDS) == {"黑龙江省"}
    assert provinces_of_postcode("750306", WORDS) == {"宁夏回族自治区", "内蒙古自治区"}
    assert provinces_of_postcode("084017", WORDS) == frozenset()


def test_an_area_code_knows_its_province_and_the_length_of_its_numbers() -> None:
    assert provinces_of_area("0451", WORDS) == {"黑龙江省"}
    assert provinces_of_area("0399", WORDS) == frozenset()
    assert lengths_of_area("0451", WORDS) == {8}
    assert lengths_of_area("0454", WORDS) == {7}


def test_the_pack_s_area_codes_are_those_of_the_library() -> None:
    codes = {
        code
        for name in ("region.phones.7", "region.phones.8")
        for line in WORDS[name]
        for code in line.partition(":")[2].split("、")
    }
    unknown = {
        code
        for code in codes
        if not any(
            phonenumbers.is_valid_number(phonenumbers.parse(code + "58013021"[:length], "CN"))
            for length in lengths_of_area(code, WORDS)
        )
    }

    # 莱芜 became a part of 济南 in 2019; its numbers are still in use in reports of that year.
    assert unknown == {"0634"}
