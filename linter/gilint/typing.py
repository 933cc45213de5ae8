"""What gilint needs of `typing` while it runs, at a fraction of its cost; type checkers see the real thing.

A run makes some sixty classes of values. That `typing` is imported and that `NamedTuple` writes each one's code takes
a tenth of a cold start. `Record` is a `NamedTuple` made of parts that all share: one constructor for each
number of fields, with the names of the fields put in. What else stands here has no meaning at run time.
"""

from __future__ import annotations

__all__ = ["TYPE_CHECKING", "Any", "Literal", "Record", "TypeAlias", "cast"]

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any, Literal, TypeAlias, cast
    from typing import NamedTuple as Record
else:
    from _collections import _tuplegetter as _field
    from types import FunctionType

    Any = object
    TypeAlias = None

    class Literal:
        """Stands for text; which ones, type checkers know."""

        def __class_getitem__(cls, words: object) -> type:
            return str

    def cast(_: object, value: object) -> object:
        """Return *value*."""
        return value

    _constructors: dict[int, FunctionType] = {}

    class _Maker(type):
        """Makes the class from the annotations in its body."""

        def __new__(maker, name: str, bases: tuple[type, ...], body: dict[str, object]) -> type:
            if bases[0] is tuple or bases[0] is not Record:
                return super().__new__(maker, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = tuple(body.pop(field) for field in fields if field in body)
            body |= {field: _field(place, None) for place, field in enumerate(fields)}
            body |= {"__slots__": (), "_fields": fields, "__match_args__": fields}
            body["__new__"] = _constructor(fields, defaults)
            return super().__new__(maker, name, bases, body)

    class Record(tuple, metaclass=_Maker):
        """What every value can."""

        __slots__ = ()
        _fields: tuple[str, ...] = ()

        @classmethod
        def _make(cls, values):
            return cls(*values)

        def _replace(self, **changes):
            made = type(self)(*map(changes.pop, self._fields, self))
            if changes:
                raise TypeError(f"{type(self).__name__} has no {', '.join(changes)}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self) -> str:
            told = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({told})"

    def _constructor(fields: tuple[str, ...], defaults: tuple[object, ...]) -> FunctionType:
        """Return the `__new__` of a class with *fields*, the last of which have *defaults*."""
        count = len(fields)
        if count not in _constructors:
            names = "".join(f"_{place}, " for place in range(count))
            _constructors[count] = eval(f"lambda _cls, {names}: new(_cls, ({names}))", {"new": tuple.__new__})
        model = _constructors[count]
        code = model.__code__.replace(co_varnames=("_cls", *fields), co_name="__new__")
        return FunctionType(code, model.__globals__, "__new__", defaults)
