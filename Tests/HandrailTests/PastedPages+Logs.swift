extension PastedPage {
    static let logs = [
        PastedPage(
            name: "JSON",
            text: """
                {"timestamp":"2024-05-12T10:11:12.345+00:00","status":502,"error":"Bad Gateway",\
                "path":"/api/v1/chat","requestId":"a1b2c3d4-17"}
                """,
            codes: ["502"], requestID: "a1b2c3d4-17", words: "status 502, error Bad Gateway"),
        PastedPage(
            name: "an access log",
            text: """
                203.0.113.7 - - [12/May/2024:10:11:12 +0000] "GET /api/503 HTTP/1.1" 502 500 \
                "https://acme.example/" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 \
                (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36"
                """,
            codes: ["502"], words: "GET HTTP 502 500"),
        PastedPage(
            name: "HAProxy's log",
            text: """
                May 12 10:11:12 lb haproxy[123]: 203.0.113.7:5000 [12/May/2024:10:11:12.1] web \
                web/srv1 0/0/0/69/109 502 2750 - - ---- 1/1/1/1/0 0/0 "GET /x HTTP/1.1"
                """,
            codes: ["502"], server: "HAProxy",
            words: "lb haproxy 123 web web/srv1 0/0/0/69/109 502 2750 1/1/1/1/0 0/0 GET HTTP"),
        PastedPage(
            name: "nginx's error log",
            text: """
                2024/05/12 10:11:12 [error] 1234#0: *567 upstream closed the connection while \
                reading response header from upstream, client: 203.0.113.7, request: "GET /x"
                """,
            server: "nginx",
            words: """
                upstream closed the connection while reading response header from upstream, \
                client: request: GET
                """),
        PastedPage(
            name: "logfmt",
            text: """
                ts=2024-05-12T10:11:12Z level=error pid=502 request_id=7f3e9c1a22 status=503 \
                msg="service unavailable" duration=500ms
                """,
            codes: ["503"], requestID: "7f3e9c1a22", words: "status=503 msg service unavailable"),
        PastedPage(
            name: "curl -v",
            text: """
                *   Trying 203.0.113.7:443...
                > GET / HTTP/2
                > Host: acme.example
                > Authorization: Bearer sk-abcdef1234567890abcdef
                < HTTP/2 502
                < date: Sun, 12 May 2024 10:11:12 GMT
                < cf-ray: 8f3c1a2b3c4d5e6f-FRA
                < server: cloudflare
                """,
            codes: ["502"], server: "Cloudflare", requestID: "8f3c1a2b3c4d5e6f-FRA",
            words: "Trying GET HTTP/2 HTTP/2 502 server: cloudflare"),
    ]

    static let traces = [
        PastedPage(
            name: "Java",
            text: """
                2024-05-12 10:11:12.123 ERROR 12345 --- [nio-8080-exec-1] o.a.c.Dispatcher : threw
                java.net.SocketException: Connection reset
                \tat java.base/sun.nio.ch.NioSocketImpl.implRead(NioSocketImpl.java:502)
                \tat java.net.Socket$In.read(Unknown Source)
                Caused by: java.io.IOException: Broken pipe
                """,
            codes: ["ERR_CONNECTION_RESET"],
            words: """
                threw java.net.SocketException: Connection reset Caused by: java.io.IOException: \
                Broken pipe
                """),
        PastedPage(
            name: "Python",
            text: """
                Traceback (most recent call last):
                  File "/usr/lib/python3/adapters.py", line 502, in send
                    resp = conn.urlopen(
                requests.exceptions.ConnectionError: ('Connection aborted.')
                """,
            words: """
                Traceback (most recent call last): requests.exceptions.ConnectionError: \
                Connection aborted.
                """),
        PastedPage(
            name: "JavaScript in one line",
            text: """
                TypeError: Failed to fetch at async Foo.bar (https://acme.example/i.js:12:502) at \
                new Promise (<anonymous>) at /app/y.js:1:503 { status: 504 }
                """,
            codes: ["504"], words: "TypeError: Failed to fetch status: 504"),
        PastedPage(
            name: ".NET",
            text: """
                System.Net.Http.HttpRequestException: status code: 502 (Bad Gateway).
                   at System.Net.Http.Response.Ensure()
                   at Foo.Bar.Baz(String x, Int32 y) in C:\\src\\Bar.cs:line 503
                """,
            codes: ["502"],
            words: "System.Net.Http.HttpRequestException: status code: 502 (Bad Gateway)."),
    ]
}
