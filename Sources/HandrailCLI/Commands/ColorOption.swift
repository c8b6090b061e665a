import ArgumentParser
import Foundation

/// Whether a command's answer is in colours.
struct ColorOption: ParsableArguments {
    @Option(
        help: "auto: on a terminal, unless NO_COLOR is set or TERM is dumb; or always, never.")
    var color = Wish.auto

    /// What was asked for.
    enum Wish: String, ExpressibleByArgument, CaseIterable {
        case auto, always, never

        /// What it means for a standard output in an environment.
        func isInColor(isTerminal: Bool, _ environment: [String: String]) -> Bool {
            switch self {
            case .always: true
            case .never: false
            case .auto:
                isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
                    && environment["TERM"] != "dumb"
            }
        }
    }

    /// Puts an answer on standard output; on a terminal in lines that fit.
    func say(_ text: StyledText) {
        let width = Terminal.width
        let isInColor = color.isInColor(
            isTerminal: width != nil, ProcessInfo.processInfo.environment)
        Terminal.say(width.map { text.wrapped(to: $0) } ?? text, inColor: isInColor)
    }
}
