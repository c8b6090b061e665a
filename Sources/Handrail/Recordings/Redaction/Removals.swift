/// How often what was taken out.
struct Removals: Sendable {
    /// By the place of the kind.
    private var numbers = SIMD16<Int>.zero

    /// What was met at least once.
    var counts: [RemovedKind: Int] {
        var counts: [RemovedKind: Int] = [:]
        for kind in RemovedKind.allCases where numbers[kind.place] > 0 {
            counts[kind] = numbers[kind.place]
        }
        return counts
    }

    subscript(kind: RemovedKind) -> Int { numbers[kind.place] }

    mutating func add(_ kind: RemovedKind, _ count: Int = 1) {
        numbers[kind.place] &+= count
    }

    mutating func add(_ others: Removals) {
        numbers &+= others.numbers
    }
}

extension RemovedKind {
    /// From 0 to 14, in the order of the cases.
    fileprivate var place: Int {
        switch self {
        case .cookie: 0
        case .credential: 1
        case .token: 2
        case .queryValue: 3
        case .pathPart: 4
        case .fragment: 5
        case .headerValue: 6
        case .body: 7
        case .formField: 8
        case .emailAddress: 9
        case .privateAddress: 10
        case .text: 11
        case .socketMessage: 12
        case .field: 13
        case .unreadable: 14
        }
    }
}
