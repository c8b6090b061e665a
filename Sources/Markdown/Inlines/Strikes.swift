/// Strikes out what stands between runs of one or two tildes, by the rules of GitHub's
/// Markdown: each end as long as the other, nothing else paired across them.
struct Strikes {
    /// A run of tildes: a text node of its own.
    struct Run {
        let node: Node
        let length: Int
        let canOpen: Bool
        let canClose: Bool
    }

    /// The runs of each node that is open, outermost first.
    private var open: [[Run]] = []

    /// Begins a node whose children may hold runs.
    mutating func enter() { open.append([]) }

    /// Keeps a run of the innermost node.
    mutating func add(_ run: Run) {
        guard !open.isEmpty else { return }
        open[open.count - 1].append(run)
    }

    /// Ends a node: pairs its runs and puts what is between them into `<del>`.
    mutating func leave() {
        guard let runs = open.popLast(), runs.count > 1 else { return }
        var openers: [Run] = []
        // Below these heights there is nothing for a run of that kind: looked for once.
        var bottoms: [[Int]] = [[0, 0], [0, 0]]
        for run in runs {
            if run.canClose {
                let kind = (run.length - 1, run.canOpen ? 1 : 0)
                let bottom = min(bottoms[kind.0][kind.1], openers.count)
                if let place = openers[bottom...].lastIndex(where: { Self.pairs($0, run) }) {
                    let opener = openers[place]
                    openers.removeLast(openers.count - place)
                    if opener.length == run.length { Self.strike(opener, run) }
                    continue
                }
                bottoms[kind.0][kind.1] = openers.count
            }
            if run.canOpen { openers.append(run) }
        }
    }

    /// CommonMark's rule of three: 1 and 2 do not meet where one could be both.
    private static func pairs(_ opener: Run, _ closer: Run) -> Bool {
        guard closer.canOpen || opener.canClose else { return true }
        return opener.length == closer.length
    }

    private static func strike(_ opener: Run, _ closer: Run) {
        let deleted = Node.inline("<del>", "</del>")
        opener.node.insertBefore(deleted)
        while let node = opener.node.next, node != closer.node { deleted.append(node) }
        opener.node.remove()
        closer.node.remove()
    }
}
