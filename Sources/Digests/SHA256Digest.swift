internal import CDigest

/// The hash function SHA-256 (FIPS 180-4), as libmd computes it.
public enum SHA256Digest {
  /// The 32 bytes of the digest of `data`.
  public static func bytes(of data: some Sequence<UInt8>) -> [UInt8] {
    let data = Array(data)
    var context = SHA2_CTX()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256Init(&context)
    unsafe SHA256Update(&context, data, data.count)
    unsafe SHA256Final(&digest, &context)
    return digest
  }

  /// The digest of `data` as 64 hexadecimal digits, lower-case.
  public static func hex(of data: some Sequence<UInt8>) -> String {
    hexadecimal(bytes(of: data))
  }
}

/// Writes every byte as two lower-case hexadecimal digits.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
