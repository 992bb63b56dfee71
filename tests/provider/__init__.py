"""A real OpenID provider on loopback: the certified npm package `oidc-provider`, in a process of its own."""
