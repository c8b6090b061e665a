/// Texts with what GitHub's Markdown knows beyond CommonMark and tables.
enum GitHubCases {
    static let strikes = [
        "~~a~~ ~b~ ~~~c~~~\n", "a~b~c a~~b~~c\n", "~a~~ ~~b~\n", "\\~a~ \\~\\~b~~ ~~c\\~~\n",
        "~~a **b** `c` [d](/e) f~~\n", "**a ~~b~~ c** *~d~*\n", "[a ~~b~~ c](/d)\n",
        "~ a ~ ~~ b ~~ ~~c ~~ ~~ d~~\n", "~~a\nb~~\n", "~~a\n\nb~~\n", "`~~a~~` `~~`\n",
        "a ~~b ~c~ d~~\n", "~~(a)~~b ~~\"a\"~~ x~~(a)~~\n", "é~~ü~~ 漢~~字~~。\n",
        "    ~~a~~\n\n```\n~~b~~\\~\n```\n", "# ~~a~~\n", "~~a~~~~b~~\n",
        "| ~~a~~ |\n| - |\n| ~b\\|c~ |\n", "~a~ ~b~ ~c ~d~\n", "`a\\~` \\~~\n",
    ]

    static let tasks = [
        "- [ ] a\n- [x] b\n- [X] c\n", "1. [x] a\n2) [ ] b\n", "- [x]\n- [ ]\n  a\n- [x]b\n",
        "- [ ] a\n\n  b\n- [x] c\n", "- [ ] a\n  - [x] b\n", "- \\[x] a\n- [y] b\n- [] c\n",
        "- # [x] a\n- a [x] b\n- > [x] c\n", "- [x] [a](/b) *c*\n", "[x] a\n\n> [ ] b\n",
        "- [ ]   a\n", "- a\n\n  [x] b\n",
    ]

    static let addresses = [
        "www.a.example http://a.example/b https://a.example\n",
        "www.a.example.\n\n(www.a.example)\n",
        "http://a.example/b(c) (http://a.example/b(c)) http://a.example/b)\n",
        "www.a.example/b&hl; www.a.example/b&c;d www.a.example/?b=c&d=e\n",
        "http://a.example/b**c**d http://a.example/_b_ http://a.example/__c__.py www.a.example/~d~\n",
        "*http://a.example* **www.a.example** ~~http://a.example~~ _www.a.example_\n",
        "[http://a.example](/b) [a http://b.example](/c) ![www.a.example](/d)\n",
        "`http://a.example` <http://a.example>\n",
        "http\\://a.example xwww.a.example xhttp://a.example 1http://a.example\n",
        "http://a_b.example www.a_b.example http://a.b_c http://a_b.c.example www.a\n",
        "http://localhost:80/a http://a http:// https://. www.\n", "http://a.example<b\n",
        "HTTP://A.example HtTpS://a.example/B\n", "\"http://a.example\" 'www.a.example'\n",
        "a@b.example a.b+c-d_e@f-g.example. a@b a@b.c- a@b.c_ a@b.example_x\n",
        "a@b.example, <a@b.example> *a@b.example* a@@b.example a@b@c.example @b.example\n",
        "mailto:a@b.example a\\@b.example\n", "http://a.example/é/漢字 www.é.example\n",
        "a http://b.example!? c\nhttp://d.example:\n", "http://a.example/b*c d*\n",
        "    http://a.example\n\n```\nwww.a.example/_b_\n```\n", "http://a.example/b[c] d\n",
        "| www.a.example | a@b.example |\n| - | - |\n", "# http://a.example\n",
        "[a](http://b.example/_c_) [d](http://e.example/*f*g*)\n", "http://a.example/b\"c\n",
        "[a]: http://b.example/_c_d_\n\n[a] http://b.example/_c_d_\n",
        "(see http://a.example/b,)\n",
    ]
}
