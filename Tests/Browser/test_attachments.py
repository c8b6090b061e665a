"""Files with a report: kept across a mistake, had again without what is private."""

import pytest
from playwright.sync_api import Page, expect

from picture_samples import MOVING, PHOTO, PROGRESSIVE, TRANSPARENT, WEBP, png

FIELD = "Pictures, logs or recordings"
DECODE = """async path => {
    const picture = await createImageBitmap(await (await fetch(path)).blob())
    return [picture.width, picture.height]
}"""


def chosen(name: str, content: bytes, kind: str = "application/octet-stream") -> dict:
    return {"name": name, "mimeType": kind, "buffer": content}


def send(page: Page, status: int) -> None:
    with page.expect_response("**/report?sent") as answer:
        page.get_by_role("button", name="Send report").click()
    assert answer.value.status == status


def downloaded(page: Page, name: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("link", name=name).click()
    assert download.value.suggested_filename == name
    with open(download.value.path(), "rb") as file:
        return file.read()


def test_files_outlive_a_mistake_in_another_field(visitor_page):
    page = visitor_page
    page.goto("/report")
    page.get_by_label(FIELD).set_input_files(
        [chosen("photo.jpg", PHOTO), chosen("chat.log", b"12:00 GET /chat 502\n")])
    send(page, 422)
    here = page.get_by_role("group", name="These are here already")
    expect(here.get_by_role("listitem")).to_have_count(2)
    expect(here).to_contain_text("Taken out: place, time and camera and hidden text.")

    here.get_by_role("checkbox", name="Remove “chat.log”").check()
    page.get_by_label("What happened?").fill("502 with a picture")
    send(page, 303)

    page.wait_for_url("**/reports/*")
    expect(page.get_by_role("link", name="chat.log")).to_have_count(0)
    photo = downloaded(page, "photo.jpg")
    assert photo.startswith(b"\xff\xd8") and b"SecretCam" not in photo


def test_a_file_that_cannot_be_taken_is_named_at_its_field(visitor_page):
    page = visitor_page
    page.goto("/report")
    page.get_by_label("What happened?").fill("Kept")
    page.get_by_label(FIELD).set_input_files([chosen("IMG_1.HEIC", b"\0\0\0\x18ftypheic")])
    send(page, 422)

    line = page.get_by_role("alert").get_by_role("link")
    expect(line).to_contain_text("“IMG_1.HEIC” is a HEIC picture: save it as JPEG or PNG")
    line.click()
    expect(page.get_by_label(FIELD)).to_be_focused()
    expect(page.get_by_label("What happened?")).to_have_value("Kept")


@pytest.mark.parametrize(("name", "content", "size"), [
    ("a.png", png(), [16, 8]), ("b.jpg", PROGRESSIVE, [16, 8]),
    # The photo was taken with the telephone on its side.
    ("c.jpg", PHOTO, [8, 16]), ("d.webp", WEBP, [16, 8]),
    ("e.webp", TRANSPARENT, [16, 8]), ("f.webp", MOVING, [16, 8])])
def test_a_cleaned_picture_still_shows(page, name, content, size):
    page.goto("/report")
    page.get_by_label("What happened?").fill("A picture")
    page.get_by_label(FIELD).set_input_files([chosen(name, content)])
    send(page, 303)
    page.wait_for_url("**/reports/*")

    path = page.get_by_role("link", name=name).get_attribute("href")

    assert page.evaluate(DECODE, path) == size


def test_a_message_can_have_a_file(visitor_page):
    page = visitor_page
    page.goto("/report")
    page.get_by_label("What happened?").fill("502")
    send(page, 303)
    page.wait_for_url("**/reports/*")
    page.get_by_label(FIELD).set_input_files([chosen("later.log", b"it is back\n")])
    page.get_by_label("Add a message").fill("See the log")
    page.get_by_role("button", name="Send message").click()

    assert downloaded(page, "later.log") == b"it is back\n"


def test_too_many_files_are_told_before_anything_is_sent(page):
    page.goto("/report")
    page.get_by_label("What happened?").fill("Many")
    files = [chosen(f"{number}.log", b"x") for number in range(6)]
    page.get_by_label(FIELD).set_input_files(files)

    expect(page.get_by_role("alert")).to_have_text("Choose 5 files at most, all together.")
    page.get_by_role("button", name="Send report").click()
    expect(page.get_by_label(FIELD)).to_be_focused()

    page.get_by_label(FIELD).set_input_files(files[:5])
    expect(page.get_by_role("alert")).to_have_count(0)
    send(page, 303)
