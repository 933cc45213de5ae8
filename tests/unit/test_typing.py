"""Records are what type checkers take them for: named tuples."""

from __future__ import annotations

import copy
import pickle
from typing import NamedTuple

import pytest

from gilint.typing import Record


class Point(Record):
    x: int
    y: int
    name: str = "点"
    tags: tuple[str, ...] = ()

    @property
    def sum(self) -> int:
        return self.x + self.y


class Model(NamedTuple):
    x: int
    y: int
    name: str = "点"
    tags: tuple[str, ...] = ()


@pytest.mark.parametrize("given", [((1, 2), {}), ((1,), {"y": 2}), ((), {"tags": ("a",), "y": 3, "x": 4, "name": "n"})])
def test_a_record_is_made_and_read_as_a_named_tuple_is(given: tuple[tuple[int, ...], dict[str, object]]) -> None:
    values, named = given
    record, model = Point(*values, **named), Model(*values, **named)  # type: ignore[arg-type]

    assert tuple(record) == tuple(model)
    assert hash(record) == hash(model)
    assert (record.x, record.y, record.name, record.tags) == (model.x, model.y, model.name, model.tags)
    assert record._asdict() == model._asdict()
    assert tuple(record._replace(y=7)) == tuple(model._replace(y=7))
    assert repr(record) == repr(model).replace("Model", "Point")
    assert record.sum == record.x + record.y


def test_a_record_survives_the_way_to_another_process() -> None:
    record = Point(1, 2, tags=("a",))

    assert pickle.loads(pickle.dumps(record)) == record
    assert type(copy.copy(record)) is Point


def test_wrong_fields_are_refused() -> None:
    with pytest.raises(TypeError, match="'y'"):
        Point(1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="z"):
        Point(1, 2, z=3)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="z"):
        Point(1, 2)._replace(z=3)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Point(1, 2).x = 3  # type: ignore[misc]
    with pytest.raises(AttributeError):
        Point(1, 2).more = 3  # type: ignore[attr-defined]


def test_two_classes_with_as_many_fields_keep_their_names_and_defaults() -> None:
    class Other(Record):
        a: int
        b: int
        c: str = "c"
        d: int = 4

    assert Other(1, b=2) == (1, 2, "c", 4)
    assert Point(1, y=2) == (1, 2, "点", ())


def test_a_record_can_be_matched() -> None:
    match Point(1, 2):
        case Point(x, y, name=name):
            assert (x, y, name) == (1, 2, "点")
