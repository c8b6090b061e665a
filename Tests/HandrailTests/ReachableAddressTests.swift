import Testing

@testable import Handrail

struct ReachableAddressTests {
    @Test(
        arguments: [
            [1, 1, 1, 1], [93, 184, 216, 34], [172, 32, 0, 1], [100, 63, 0, 1],
            [0x26, 0x06, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x11, 0x11],
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 1, 1, 1, 1],
        ] as [[UInt8]])
    func `addresses of the public network are reached`(_ bytes: [UInt8]) {
        #expect(ReachableAddress.isPublic(bytes))
    }

    @Test(
        arguments: [
            [127, 0, 0, 1], [10, 0, 0, 1], [172, 16, 0, 1], [192, 168, 1, 1], [169, 254, 169, 254],
            [0, 0, 0, 0], [224, 0, 0, 1], [255, 255, 255, 255], [100, 64, 0, 1], [],
            // ::, ::1, link-local, unique local, multicast
            [UInt8](repeating: 0, count: 16), [UInt8](repeating: 0, count: 15) + [1],
            [0xFE, 0x80] + [UInt8](repeating: 1, count: 14),
            [0xFD, 0] + [UInt8](repeating: 1, count: 14),
            [0xFF, 2] + [UInt8](repeating: 1, count: 14),
            // 10.0.0.1 as mapped, behind NAT64 and as 6to4
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 10, 0, 0, 1],
            [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 1],
            [0x20, 0x02, 10, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
        ] as [[UInt8]])
    func `those of somebody's own network are not, however they are written`(_ bytes: [UInt8]) {
        #expect(!ReachableAddress.isPublic(bytes))
    }
}
