/** A certificate for localhost that signed itself, with its key: for servers of tests. Nothing else trusts it. */
export const testCertificate = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgYMvvB92jjoX1U/aP
ujNKgwii7Gl6h8Tej1qB66binJ+hRANCAASgoWPot2jqMkJpfYik8mh4bgZ5v5IH
NIi5CFtbRu/vXn7KQfBoSF6elCck1vUR/kb/dIMuptGnrgKxkd62f5jO
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUJGu4PwyRfk8Uza5JVXAv4eqH+7AwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNTE3NDcwMVoYDzIxMjYxMTAx
MTc0NzAxWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASgoWPot2jqMkJpfYik8mh4bgZ5v5IHNIi5CFtbRu/vXn7KQfBoSF6e
lCck1vUR/kb/dIMuptGnrgKxkd62f5jOo28wbTAdBgNVHQ4EFgQUK9oiVVZ38dQH
6SfpQdrdejxBlnQwHwYDVR0jBBgwFoAUK9oiVVZ38dQH6SfpQdrdejxBlnQwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIhAJzuJmj1lcIV/hkWXDIIgrklodeh3Q2sfj2gquiHG6EzAiBm
hCz7JZBDRQKjGZpdNDVEw+kQIU3U0JrexDOEeqgtwA==
-----END CERTIFICATE-----
`,
}
