import HTTPServer

/// Adds what programs can ask for to a router, and remembers it for the document.
struct APIRouter {
    private(set) var router: Router
    private(set) var operations: [Operation] = []

    init(_ router: Router) {
        self.router = router
    }

    /// Answers an operation on a worker.
    mutating func add(_ operation: Operation, _ handler: @escaping Handler) {
        add(operation, .slow, handler)
    }

    /// Answers an operation where it is said.
    mutating func add(_ operation: Operation, _ work: Work, _ handler: @escaping Handler) {
        route(operation, work) { try operation.answer($0, handler) }
    }

    /// Answers an operation by a handler that sees to its parameters itself.
    mutating func route(_ operation: Operation, _ work: Work, _ handler: @escaping Handler) {
        operations.append(operation)
        router.add(operation.method, operation.pattern, work, handler)
    }
}
