import Fetching
import Testing

@Suite struct NetworkAddressTests {
  @Test(arguments: [
    // This network, private, shared by subscribers, this machine.
    ("0.0.0.0", false), ("0.255.255.255", false), ("1.0.0.0", true),
    ("9.255.255.255", true), ("10.0.0.0", false), ("10.255.255.255", false), ("11.0.0.0", true),
    ("100.63.255.255", true), ("100.64.0.0", false), ("100.100.100.200", false),
    ("100.127.255.255", false), ("100.128.0.0", true),
    ("126.255.255.255", true), ("127.0.0.0", false), ("127.0.0.1", false),
    ("127.255.255.255", false), ("128.0.0.0", true),
    // This link, and what clouds tell their machines.
    ("168.63.129.15", true), ("168.63.129.16", false), ("168.63.129.17", true),
    ("169.253.255.255", true), ("169.254.0.0", false), ("169.254.169.254", false),
    ("169.254.255.255", false), ("169.255.0.0", true),
    ("172.15.255.255", true), ("172.16.0.0", false), ("172.31.255.255", false),
    ("172.32.0.0", true),
    // Protocols, documentation, relays, private, benchmarks.
    ("191.255.255.255", true), ("192.0.0.0", false), ("192.0.0.192", false),
    ("192.0.0.255", false), ("192.0.1.0", true), ("192.0.1.255", true), ("192.0.2.0", false),
    ("192.0.2.255", false), ("192.0.3.0", true),
    ("192.88.98.255", true), ("192.88.99.1", false), ("192.88.100.0", true),
    ("192.167.255.255", true), ("192.168.0.0", false), ("192.168.255.255", false),
    ("192.169.0.0", true),
    ("198.17.255.255", true), ("198.18.0.0", false), ("198.19.255.255", false),
    ("198.20.0.0", true),
    ("198.51.99.255", true), ("198.51.100.0", false), ("198.51.100.255", false),
    ("198.51.101.0", true),
    ("203.0.112.255", true), ("203.0.113.0", false), ("203.0.113.255", false),
    ("203.0.114.0", true),
    // Many at once, and what is kept.
    ("223.255.255.255", true), ("224.0.0.0", false), ("239.255.255.255", false),
    ("240.0.0.0", false), ("255.255.255.254", false), ("255.255.255.255", false),
  ])
  func `An address of version 4 is public or not`(text: String, isPublic: Bool) throws {
    #expect(try #require(NetworkAddress(text)).isPublic == isPublic)
  }

  @Test(arguments: [
    // Unspecified, this machine, compatible, mapped, translated without a state.
    ("::", false), ("::1", false), ("::2", false), ("::8.8.8.8", false), ("::10.0.0.1", false),
    ("::ffff:127.0.0.1", false), ("::ffff:10.0.0.1", false), ("::ffff:8.8.8.8", false),
    ("::ffff:0:127.0.0.1", false),
    // Translated by the network: public where the address in it is.
    ("64:ff9b::8.8.8.8", true), ("64:ff9b::127.0.0.1", false), ("64:ff9b::10.0.0.1", false),
    ("64:ff9b::192.168.1.1", false), ("64:ff9b::169.254.169.254", false),
    ("64:ff9b::100.64.0.1", false), ("64:ff9b::1:808:808", false), ("64:ff9b:1::8.8.8.8", false),
    // Discarded, and what lies outside of what is given out.
    ("100::1", false), ("1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", false), ("2000::", true),
    ("3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", false), ("3fff:1000::", true),
    ("3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", true), ("4000::", false), ("5f00::1", false),
    // Teredo, benchmarks and other protocols.
    ("2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff", true), ("2001::", false),
    ("2001:0:5ef5:79fd:0:0:f5ff:fffe", false), ("2001:2::1", false), ("2001:20::1", false),
    ("2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", false), ("2001:200::", true),
    // Documentation and 6to4.
    ("2001:db7:ffff:ffff:ffff:ffff:ffff:ffff", true), ("2001:db8::", false),
    ("2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", false), ("2001:db9::", true),
    ("2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff", true), ("2002::", false),
    ("2002:a00:1::1", false), ("2002:7f00:1::1", false), ("2002:808:808::1", false),
    ("2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff", false), ("2003::", true),
    ("3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff", true), ("3fff::", false),
    // Unique to a site, of a link, of a site, many at once.
    ("fbff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", false), ("fc00::", false), ("fd00:ec2::254", false),
    ("fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", false), ("fe80::1", false), ("febf::1", false),
    ("fec0::1", false), ("ff02::1", false), ("ff0e::1", false),
    ("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", false),
    // Of the open internet.
    ("2606:4700:4700::1111", true), ("2a00:1450:400e:80d::200e", true), ("240e::1", true),
  ])
  func `An address of version 6 is public or not`(text: String, isPublic: Bool) throws {
    #expect(try #require(NetworkAddress(text)).isPublic == isPublic)
  }

  @Test(arguments: ["", "localhost", "127.1", "0x7f.0.0.1", "10.0.0.1/8", "fe80::1%eth0", "1.2.3"])
  func `What is written otherwise is no address`(text: String) {
    #expect(NetworkAddress(text) == nil)
  }
}
