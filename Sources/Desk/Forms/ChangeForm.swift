import FoundationEssentials
import HTTPServer
import Handrail

/// What is to be done to reports: the `act` of a form, and the field that it reads.
struct ChangeForm {
    let change: ReportChange?
    /// What is wrong; nil when there is a change.
    let mistake: String?

    init(_ fields: Fields, agents: [Agent], me: Agent, now: Date) {
        func field(_ name: String) -> String { (fields[name] ?? "").trimmed }
        switch fields["act"] {
        case "take": (change, mistake) = (.assign(me.id), nil)
        case "solve": (change, mistake) = (.status(.solved), nil)
        case "assign":
            let name = field("assignee")
            let agent = agents.first { $0.name == name && !$0.isDisabled }
            change = name.isEmpty ? .assign(nil) : agent.map { .assign($0.id) }
            mistake = change == nil ? "Choose somebody of the desk" : nil
        case "status":
            change = ReportStatus(rawValue: field("status")).map { .status($0) }
            mistake = change == nil ? "Choose where the report stands" : nil
        case "tag", "untag":
            let tag = ReportTag(field("tag"))
            change = tag.map { fields["act"] == "tag" ? .addTag($0) : .removeTag($0) }
            mistake =
                change == nil ? "Enter a tag of up to 40 letters, digits and hyphens" : nil
        case "snooze":
            let days = Int(field("days")).flatMap { (0...90).contains($0) ? $0 : nil }
            change = days.map {
                .snooze(until: $0 == 0 ? nil : now.addingTimeInterval(Double($0) * 86_400))
            }
            mistake = change == nil ? "Choose for how many days it is put off" : nil
        case "outage":
            let typed = fields["outage"] ?? ""
            let outage = OutageReference(typed: typed)
            change = typed.isEmpty ? .outage(nil) : outage.map { .outage($0) }
            mistake = change == nil ? "Choose an outage that is open" : nil
        default: (change, mistake) = (nil, "Choose what to do")
        }
    }
}
