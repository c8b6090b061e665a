import Testing

/// What a person sees who searches in a terminal, and what a pipe gets.
struct TerminalTests {
    static let escape = "\u{1B}"

    @Test func `words that matched are underlined in a terminal`() throws {
        let result = try Program.show(["search", "clear", "cookies", "--kind", "article"])
        #expect(result.code == 0)
        #expect(result.output.contains("\u{1B}[1;4;35mcookies\u{1B}[0m"), "\(result.output)")
    }

    @Test func `a code is a chip in a terminal`() throws {
        let result = try Program.show(["code", "502"])
        #expect(result.output.hasPrefix("\u{1B}[1;7m502\u{1B}[0m \u{1B}[1mBad Gateway\u{1B}[0m\n"))
    }

    @Test(arguments: [["search", "502"], ["search", "qwxzy"], ["code", "502"]])
    func `lines fit a terminal and go on where they began`(command: [String]) throws {
        let shown = try Program.show(command + ["--color", "never"]).output
        let piped = try Program.run(command).output
        let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.count <= 80 || !$0.dropFirst(2).contains(" ") })
        #expect(lines.count >= piped.split(separator: "\n", omittingEmptySubsequences: false).count)
        #expect(
            shown.split(whereSeparator: \.isWhitespace)
                == piped.split(whereSeparator: \.isWhitespace))
    }

    @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
    func `a terminal without colours gets none`(environment: [String: String]) throws {
        let result = try Program.show(["search", "502"], environment: environment)
        #expect(result.code == 0)
        #expect(!result.output.contains(TerminalTests.escape))
    }

    @Test(arguments: ["search", "code"])
    func `a pipe gets plain text`(command: String) throws {
        #expect(try !Program.run([command, "502"]).output.contains(TerminalTests.escape))
    }

    @Test(arguments: ["search", "code"])
    func `colours can be asked for and refused`(command: String) throws {
        let asked = try Program.run(
            [command, "502", "--color", "always"], environment: ["NO_COLOR": "1"])
        #expect(asked.output.contains(TerminalTests.escape))
        let refused = try Program.show([command, "502", "--color=never"])
        #expect(!refused.output.contains(TerminalTests.escape))
        let wished = try Program.show([command, "502"], environment: ["HANDRAIL_COLOR": "never"])
        #expect(!wished.output.contains(TerminalTests.escape))
    }

    @Test func `JSON is never in colours`() throws {
        let result = try Program.show(["search", "502", "--json", "--color", "always"])
        #expect(!result.output.contains(TerminalTests.escape))
    }

    @Test(arguments: ["\u{1B}[31m", "\u{1B}]", "\u{07}", "\u{9B}31m", "\r", "\u{202E}"])
    func `what somebody searched for does not steer the terminal`(sequence: String) throws {
        let result = try Program.run(["search", "qwx\(sequence)zy", "--color", "always"])
        #expect(result.output.contains("Nothing found for “qwx"), "\(result.output)")
        let own = ["[1m", "[1;7m", "[1;4;35m", "[35m", "[2m", "[0m"]
        for looks in result.output.split(separator: TerminalTests.escape).dropFirst() {
            #expect(own.contains { looks.hasPrefix($0) }, "\(looks)")
        }
        let steering = result.output.unicodeScalars.filter {
            $0 != "\n" && $0 != "\u{1B}" && ($0.properties.generalCategory == .control)
        }
        #expect(steering.isEmpty)
        #expect(!result.output.unicodeScalars.contains("\u{202E}"))
    }

    @Test(arguments: ["search", "code"])
    func `nothing to ask about is said, not waited for`(command: String) throws {
        let terminal = try Program.show([command])
        #expect(terminal.code == 64)
        #expect(terminal.complaint.hasPrefix("handrail: give a code, words or a pasted error"))
        let pipe = try Program.run([command], input: " \n")
        #expect(pipe.code == 64)
        #expect(pipe.complaint.hasPrefix("handrail: standard input is empty"))
    }
}
