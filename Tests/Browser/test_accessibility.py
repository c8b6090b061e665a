"""The automatic accessibility check reports nothing, in light and dark.

It finds only a part; test_keyboard.py and test_structure.py look at more.
"""

from importlib.resources import files

import pytest

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}

OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}


@pytest.mark.parametrize("scheme, size", [("light", DESKTOP), ("dark", DESKTOP), ("light", PHONE)],
                         ids=["light", "dark", "phone"])
def test_axe_finds_nothing(shown, scheme, size):
    shown.set_viewport_size(size)
    shown.emulate_media(color_scheme=scheme)
    if not shown.evaluate("'axe' in window"):
        shown.evaluate(AXE)
    violations = shown.evaluate("options => axe.run(options).then(r => r.violations)", OPTIONS)

    assert [f"{rule['id']}: {node['failureSummary']} {node['html'][:200]}"
            for rule in violations for node in rule["nodes"]] == []
