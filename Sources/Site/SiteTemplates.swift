/// The templates of `Templates/`, by the names that pages use.
enum SiteTemplates {
    static let all: [String: [UInt8]] = [
        "article": PackageResources.article_mustache,
        "articles": PackageResources.articles_mustache,
        "category": PackageResources.category_mustache,
        "chip": PackageResources.chip_mustache,
        "code": PackageResources.code_mustache,
        "code-facts": PackageResources.code_facts_mustache,
        "codes": PackageResources.codes_mustache,
        "compare": PackageResources.compare_mustache,
        "crumbs": PackageResources.crumbs_mustache,
        "error-summary": PackageResources.error_summary_mustache,
        "faq": PackageResources.faq_mustache,
        "feedback": PackageResources.feedback_mustache,
        "home": PackageResources.home_mustache,
        "paste-box": PackageResources.paste_box_mustache,
        "path-drawing": PackageResources.path_drawing_mustache,
        "question": PackageResources.question_mustache,
        "reading": PackageResources.reading_mustache,
        "receipt": PackageResources.receipt_mustache,
        "report": PackageResources.report_mustache,
        "row": PackageResources.row_mustache,
        "search": PackageResources.search_mustache,
        "text-area": PackageResources.text_area_mustache,
        "text-field": PackageResources.text_field_mustache,
        "topic": PackageResources.topic_mustache,
    ]
}
