// One page on Hummingbird 2, as fast as it can: what a prepared page of
// Handrail is compared with. It answers every path with the same bytes, without
// a router, middleware or log; the body and the header are made once.
//
//     Reference PORT THREADS BODY-FILE HEADER-FILE
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOPosix

let arguments = CommandLine.arguments
guard arguments.count == 5, let port = Int(arguments[1]), let threads = Int(arguments[2]) else {
    FileHandle.standardError.write(
        Data("usage: Reference PORT THREADS BODY-FILE HEADER-FILE\n".utf8))
    exit(64)
}

let body = ByteBuffer(bytes: try Data(contentsOf: URL(fileURLWithPath: arguments[3])))
var header = HTTPFields()
for line in try String(contentsOfFile: arguments[4], encoding: .utf8).split(separator: "\n") {
    guard let colon = line.firstRange(of: ": "),
        let name = HTTPField.Name(String(line[..<colon.lowerBound]))
    else { continue }
    header.append(HTTPField(name: name, value: String(line[colon.upperBound...])))
}
let fields = header

let application = Application(
    responder: CallbackResponder { (_: Request, _: BasicRequestContext) in
        Response(status: .ok, headers: fields, body: .init(byteBuffer: body))
    },
    configuration: .init(address: .hostname("127.0.0.1", port: port), backlog: 1024),
    eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup(numberOfThreads: threads)),
    logger: Logger(label: "reference") { _ in SwiftLogNoOpLogHandler() })
try await application.runService()
