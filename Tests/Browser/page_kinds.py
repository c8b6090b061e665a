"""Every kind of page, and how a visitor gets to see it."""

from playwright.sync_api import Page

ARTICLE = "/articles/fix-a-502-step-by-step"
COMPARISON = "/compare"


def at(path: str):
    return lambda page: page.goto(path)


def refused_report(page: Page):
    page.goto(f"/report?code=502&article={ARTICLE.rsplit('/', 1)[1]}")
    page.get_by_label("Your e-mail address").fill("nobody")
    page.get_by_role("button", name="Send report").click()
    page.get_by_role("alert").wait_for()


def receipt(page: Page):
    page.goto("/report?code=502")
    page.get_by_label("What happened?").fill("502 when I press Send")
    page.get_by_role("button", name="Send report").click()
    page.wait_for_url("**/reports/*")


def reviewed_report(page: Page):
    page.goto("/report?code=502")
    page.get_by_label("What happened?").fill("502 when I press Send")
    page.get_by_role("button", name="See first what may fix it").click()
    page.get_by_role("heading", name="Before you send").wait_for()


def unsent_report(page: Page):
    reviewed_report(page)
    page.get_by_role("button", name="This solved it", exact=True).click()
    page.wait_for_url("**/report/solved*")


def receipt_with_message(page: Page):
    receipt(page)
    page.get_by_label("Add a message").fill("It also fails on my phone.\n" + "x" * 300)
    page.get_by_role("button", name="Send message").click()
    page.wait_for_url("**#latest")


def solved_receipt(page: Page):
    receipt_with_message(page)
    page.get_by_role("button", name="It works now").click()
    page.get_by_role("button", name="Reopen this report").wait_for()


def not_found_report(page: Page):
    page.goto("/reports")
    page.get_by_label("Reference").fill("HR-0000-0000")
    page.get_by_label("Your e-mail address").fill("ada@example.com")
    page.get_by_role("button", name="Find report").click()
    page.get_by_role("alert").wait_for()


def feedback(answer: str):
    def open_thanks(page: Page):
        page.goto(ARTICLE)
        page.get_by_role("button", name=answer, exact=True).click()
        page.wait_for_url("**/feedback*")

    return open_thanks


def pasted(page: Page):
    page.goto("/search")
    page.get_by_label("The page, message or log").fill("<h1>502 Bad Gateway</h1>\nnginx\n" * 3)
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("heading", name="502 Bad Gateway").last.wait_for()


PAGE_KINDS = {
    "home": at("/"),
    "articles": at("/articles"),
    "article_with_steps": at(ARTICLE),
    "article_to_read": at("/articles/how-a-502-differs-from-503-504-and-500"),
    "article_with_code_blocks": at("/articles/investigate-with-developer-tools"),
    "category": at("/categories/fix"),
    "questions": at("/faq"),
    "topic": at("/faq/causes"),
    "codes": at("/codes"),
    "codes_of_a_family": at("/codes?family=cdn"),
    "codes_filtered": at("/codes?q=timeout"),
    "codes_none_found": at("/codes?q=nothing-has-this"),
    "code_http": at("/codes/502"),
    "code_cdn": at("/codes/522"),
    "code_browser": at("/codes/ERR_CONNECTION_RESET"),
    "code_dns_tls": at("/codes/DNS_PROBE_FINISHED_NXDOMAIN"),
    "comparison": at(COMPARISON),
    "comparison_with_unknown_code": at("/compare?codes=502,999,504"),
    "comparison_of_six": at("/compare?codes=500,502,503,504,522,ERR_CONNECTION_RESET"),
    "comparison_of_one": at("/compare?codes=502"),
    "search_with_code": at("/search?q=502"),
    "search_with_results": at("/search?q=clear+cookies"),
    "search_without_results": at("/search?q=xylophone+zebra"),
    "search_pasted": pasted,
    "search_blank": at("/search?q="),
    "status": at("/status"),
    "report": at("/report"),
    "report_filled_in": at("/report?code=502&article=fix-a-502-step-by-step&summary=502+again"),
    "report_refused": refused_report,
    "report_reviewed": reviewed_report,
    "report_unsent": unsent_report,
    "receipt": receipt,
    "receipt_with_message": receipt_with_message,
    "receipt_solved": solved_receipt,
    "find_report": at("/reports"),
    "find_report_refused": not_found_report,
    "feedback_yes": feedback("Yes"),
    "feedback_no": feedback("No"),
    "not_found": at("/no/such-page"),
    "code_not_found": at("/codes/999"),
    "report_not_found": at("/reports/nothing"),
}
