/// Texts without raw HTML and tables, one or more for each construct of CommonMark.
enum CommonMarkCases {
    static let all = blocks + lists + inlines + links

    private static let blocks = [
        "a\nb\n\nc\n", "  a\n   b\n", "a  \nb\\\nc\n", "# a\n## b ##\n###### c\n####### d\n#e\n",
        "# \n#\n## a \\##\n", "a\n=\nb\n---\nc *d\ne*\n===\n", "***\n---\n_ _ _\n+++\n",
        "    a\n\n      b\n\tc\n", "```\na\n```\n~~~ b c\nd\n~~~\n", "````\n```\n````\n",
        "``` a`b\n",
        "```\nunclosed\n", "  ```x&amp;y\n  a\n b\n  ```\n", "> a\n> b\nc\n\n> d\n",
        ">a\n>\n> > b\n>c\n",
        "> ```\n> a\n> ```\n> # b\n", ">     a\n\n>\n", "a\n***\nb\n# c\nd\n", "\n\n\n", "", "a",
    ]

    private static let lists = [
        "- a\n- b\n* c\n+ d\n", "- a\n\n- b\n", "1. a\n2. b\n3) c\n", "7. a\n\n   b\n8. c\n",
        "- a\n  - b\n    - c\n- d\n", "- a\n\n  b\n\n      c\n", "-\n- a\n-\n",
        "- a\n\n\n- b\n\nc\n",
        "a\n- b\nc\n1. d\n2. e\n", "a\n2. b\n", "-   a\n    b\n\n-     c\n",
        "- # a\n- ```\n  b\n  ```\n",
        "10. > a\n    > b\n\n    c\n", "- a\n > b\n", "* a\n  b\nc\n", "- [ ] a\n- [x] b\n",
        "1234567890. a\n",
        "- a\n- b\n\n  [x]: /y\n- [x]\n", "-\ta\n\n\tb\n", "- - - a\n- * * *\n",
    ]

    private static let inlines = [
        "*a* _b_ **c** __d__ ***e***\n", "*a **b* c**\n", "a_b_c a*b*c __a__b\n", "**a*b*c**\n",
        "* a * ** b ** _ c _\n", "*(a)* _\"b\"_ **'c'**\n", "`a` ``b`c`` ` `` ` `\n",
        "` a  b ` `c\nd`\n",
        "\\*a\\* \\a \\\\ \\`b`\n", "&amp; &copy; &#65; &#x42; &nope; &#0;\n",
        "a < b > c & d \" e ' f\n",
        "*a `b*` c*\n", "~~a~~ ==b== ^c^ :d:\n", "é 漢字 🙂 a\u{A0}b\n",
        "http://a.b www.c.d e@f.g\n",
        "a![b\n", "**a\nb**\n", "\\\na\\\n", "*foo __bar *baz bim__ bam*\n", "a*\"b\"*\n",
    ]

    private static let links = [
        "[a](/b) [c](/d \"e\") [f](/g 'h') [i](/j (k))\n", "[a](<b c>) [d](e(f)g) [h](i\\)j)\n",
        "[a]() [b](<>) [](/c)\n", "[a](/b\n\"c\nd\")\n", "[a *b](/c)*\n", "[a [b] c](/d)\n",
        "[a]\n[b][a]\n[a][]\n[A] [ a ]\n\n[a]: /c 'd'\n", "[a]: <b c>\n'd\ne'\n\n[a]\n",
        "[a]: /b\n[c]\n",
        "[a]: /b \"c\" d\n", "[a](/b c)\n", "![a](/b \"c\") ![d *e*][f]\n\n[f]: /g\n",
        "[![a](/b)](/c)\n",
        "<http://a.b?c=d&e> <mailto:f@g> <h@i.j>\n", "[a](http://b.c/d_(e)?f=\"g\"&h=ä)\n",
        "[a](/b\"c)\n",
        "[a](/%20%zz&amp;&auml;)\n", "!\\[a](/b) \\![c](/d)\n", "[ẞ]\n\n[SS]: /a\n",
        "[a](#b)[c](?d)\n",
        "[a][b]\n\n[b]: /c\n[b]: /d\n", "[a [b](/c) d](/e)\n", "[a`](/b)`\n", "[*]: /a\n\n[*]\n",
    ]
}
