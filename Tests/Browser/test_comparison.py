"""Codes side by side, at a desk and on a phone."""

import pytest
from playwright.sync_api import expect

CODES = ["502", "503", "504", "500"]


def test_at_a_desk_codes_are_columns_and_questions_are_rows(page):
    page.goto("/compare")

    heads = page.get_by_role("columnheader")
    expect(heads).to_have_count(1 + len(CODES))
    answers = page.locator("tbody tr").first.locator("td")
    tops = {round(answer.bounding_box()["y"]) for answer in answers.all()}
    assert len(tops) == 1, "answers of one question stand in one line"


@pytest.mark.parametrize("width", [320, 360, 700])
def test_on_a_phone_the_answers_to_a_question_stand_together_each_with_its_code(page, width):
    page.set_viewport_size({"width": width, "height": 740})
    page.goto("/compare")

    for question in page.locator("tbody tr").all():
        expect(question.get_by_role("rowheader")).to_be_visible()
        answers = question.locator("td")
        assert answers.evaluate_all("all => all.map(e => e.dataset.code)") == CODES
        for answer in answers.all():
            expect(answer).to_be_visible()
            box = answer.bounding_box()
            assert box["x"] >= 0 and box["x"] + box["width"] <= width
            chip = answer.evaluate("e => getComputedStyle(e, '::before').content")
            assert chip == f'"{answer.get_attribute("data-code")}"'


def test_on_a_phone_the_table_is_still_a_table_to_a_screen_reader(page):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/compare")

    expect(page.get_by_role("table")).to_be_visible()
    expect(page.get_by_role("rowheader", name="Meaning")).to_be_visible()
    expect(page.get_by_role("cell").first).to_be_visible()


def test_a_row_whose_answers_differ_says_so(page):
    page.goto("/compare")
    differing = page.locator("tbody tr").filter(has=page.get_by_text("differs", exact=True))

    for row in differing.all():
        assert len(set(row.locator("td").all_inner_texts())) > 1
    assert differing.count() > 0


def test_an_unknown_code_is_named_and_the_others_are_compared(page):
    page.goto("/compare?codes=502,999,504")

    expect(page.get_by_role("main")).to_contain_text("No code here is called 999")
    expect(page.get_by_role("columnheader")).to_have_count(3)


def test_codes_are_chosen_in_the_form(page):
    page.goto("/compare?codes=502")
    page.get_by_label("504 Gateway Timeout", exact=False).check()
    page.get_by_role("button", name="Compare these codes").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("502 and 504 side by side")
    expect(page.get_by_role("columnheader")).to_have_count(3)
