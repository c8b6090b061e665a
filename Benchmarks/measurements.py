"""What can be measured, by its name and in the order of the table."""

import hummingbird
import measure_allocations
import measure_articles
import measure_desk
import measure_gzip
import measure_hummingbird
import measure_idle
import measure_insights
import measure_many
import measure_memory
import measure_outbox
import measure_pages
import measure_recordings
import measure_reports
import measure_search
import measure_start
import measure_trends
import measure_uploads

MEASUREMENTS = {
    "start": measure_start.measure,
    "pages": measure_pages.measure,
    "gzip": measure_gzip.measure,
    "hummingbird": measure_hummingbird.measure,
    "allocations": measure_allocations.measure,
    "many": measure_many.measure,
    "idle": measure_idle.measure,
    "memory": measure_memory.measure,
    "articles": measure_articles.measure,
    "recordings": measure_recordings.measure,
    "search": measure_search.measure,
    "reports": measure_reports.measure,
    "outbox": measure_outbox.measure,
    "trends": measure_trends.measure,
    "desk": measure_desk.measure,
    "insights": measure_insights.measure,
    "uploads": measure_uploads.measure,
}
# What must be built before the time is taken.
PREPARATIONS = {"hummingbird": hummingbird.build}
