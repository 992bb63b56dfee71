// A real OpenID provider for the tests, on loopback: the certified package, with people and clients of our own and one page to sign in.
// Reads its settings as JSON from the first argument, and prints one line when it listens.
import Provider from "oidc-provider";

const { port, clients, people } = JSON.parse(process.argv[2]);

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients,
  claims: { openid: ["sub", "acr", "amr"], profile: ["preferred_username"], email: ["email", "email_verified"], auth_time: null },
  acrValues: ["urn:force:two-factors"],
  conformIdTokenClaims: false, // the claims of the scopes stand in the ID token
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true }, backchannelLogout: { enabled: true } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  fetch: (url, { dispatcher, ...options }) => fetch(url, options), // without its guard against loopback, where all of this stands
  cookies: { keys: ["only-for-tests"] },
  findAccount: (_, id) => people[id] && { accountId: id, claims: () => ({ sub: id, ...people[id].claims }) },
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope("openid profile email");
    await grant.save();
    return grant;
  },
});

const page = (uid, words) => `<!doctype html><html lang="en"><title>Force sign-in</title><h1>Force sign-in</h1><p>${words}</p>
<form method="post" action="/interaction/${uid}"><label>Number <input name="number"></label> <label>Password <input name="password" type="password"></label>
<label><input type="checkbox" name="second" value="1"> With my key</label> <label><input type="checkbox" name="ago" value="1"> An hour ago</label> <button>Go on</button></form></html>`;

provider.use(async (ctx, next) => {
  const at = ctx.path.match(/^\/interaction\/([\w-]+)$/);
  if (!at) return next();
  if (ctx.method !== "POST") {
    ctx.type = "html";
    ctx.body = page(at[1], "Invented people only.");
    return;
  }
  let sent = "";
  for await (const part of ctx.req) sent += part;
  const given = new URLSearchParams(sent);
  const person = people[given.get("number")];
  if (given.get("number") === "stop") {
    await provider.interactionFinished(ctx.req, ctx.res, { error: "access_denied", error_description: "stopped" });
  } else if (person && person.password === given.get("password")) {
    const second = given.get("second") === "1";
    const ts = Math.floor(Date.now() / 1000) - (given.get("ago") === "1" ? 3600 : 0); // a session that is old already, without waiting for it
    const login = { ts, accountId: given.get("number"), amr: second ? ["pwd", "hwk", "mfa"] : ["pwd"], ...(second && { acr: "urn:force:two-factors" }) };
    await provider.interactionFinished(ctx.req, ctx.res, { login }, { mergeWithLastSubmission: false });
  } else {
    ctx.type = "html";
    ctx.body = page(at[1], "That is not right.");
  }
  ctx.respond = false;
});

provider.listen(port, "127.0.0.1", () => console.log("listening"));
