"""The automatic accessibility check reports nothing, in light and dark.

It finds only a part; test_keyboard.py and test_structure.py look at more.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe

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
    violations = Axe().run(shown, options=OPTIONS).response["violations"]

    assert [f"{rule['id']}: {node['failureSummary']} {node['html'][:200]}"
            for rule in violations for node in rule["nodes"]] == []
