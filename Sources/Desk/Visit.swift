import FoundationEssentials
import Handrail
import Web

/// Somebody's request at the desk: who it is, and when.
struct Visit: Sendable {
    let agent: Agent
    let session: DeskSession
    /// The hidden field of every form on the page.
    let formToken: String
    let now: Date
    /// How many outages are open.
    let openOutages: Int

    /// Whom the audit log names.
    var actor: Actor { Actor(agent) }

    /// What stands above the page.
    func bar(_ section: DeskBar.Section? = nil) -> DeskBar {
        DeskBar(
            agentName: agent.name, formToken: formToken, section: section, openOutages: openOutages)
    }

    /// The frame of a page of the desk, with what it needs of `Public/` beside `desk.css`.
    func frame(_ section: DeskBar.Section? = nil, assets: [String] = []) -> PageFrame {
        PageFrame(
            hasSearch: false, assets: ["desk.css", "desk-drafts.js"] + assets, banners: .none,
            desk: bar(section))
    }
}
