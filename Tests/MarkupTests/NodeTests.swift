import Markup
import Testing

@Suite struct NodeTests {
  @Test func `Whatever text says, no reader takes it for markup`() {
    let node = Node("p", ["title": "a\"b<c>&'d"], "<script>&amp; \"x\" 'y' ]]>")
    #expect(
      node.markup() == """
        <p title="a&quot;b&lt;c&gt;&amp;'d">&lt;script&gt;&amp;amp; &quot;x&quot; 'y' ]]&gt;</p>

        """)
  }

  @Test func `Control characters become spaces and line breaks stay`() {
    #expect(Node("p", [:], "a\u{0}b\u{1B}c\td\u{9F}e\r\nf").markup() == "<p>a b c d e \nf</p>\n")
  }

  @Test func `An element that holds text stands on one line, any other on more`() {
    let item = Node("li", [:], [.text("een "), Node("b", [:], "twee"), Node("i")])
    let list = Node("ul", ["class": "x"], [item, Node("li", [:], "drie"), Node("li")])
    #expect(
      Node("div", [:], [list]).markup() == """
        <div>
         <ul class="x">
          <li>een <b>twee</b><i></i></li>
          <li>drie</li>
          <li></li>
         </ul>
        </div>

        """)
  }

  @Test(arguments: ["br", "col", "hr", "img", "input", "link", "meta"])
  func `An element that never has an end gets none`(name: String) {
    #expect(Node(name, ["class": "x"]).markup() == "<\(name) class=\"x\">\n")
  }
}
