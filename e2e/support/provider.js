// A certified OpenID provider on loopback, with a page of its own where people say who they are.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import Provider from 'oidc-provider'

// `people` by sign-in name: { email, name, groups, amr }. `redirect` is where people are sent back to.
export async function openProvider({ people, redirect }) {
  const server = http.createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${server.address().port}`
  const client = { id: 'portico', secret: randomBytes(24).toString('base64url') }
  const provider = new Provider(issuer, {
    ttl: { IdToken: 300, AccessToken: 300, AuthorizationCode: 60, Interaction: 600, Session: 600, Grant: 600 },
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirect], grant_types: ['authorization_code'] }],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name', 'groups'], acr: null, iss: null },
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/who/${interaction.uid}` },
    findAccount: (_, id) => people[id] && { accountId: id, claims: () => said(id, people[id]) },
    loadExistingGrant: async (ctx) => {
      const { client, session, params, provider } = ctx.oidc
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope(params.scope)
      await grant.save()
      return grant
    },
  })
  const ordinary = provider.callback()
  server.on('request', (request, response) => {
    const who = request.url.startsWith('/who/')
    const answered = who ? askWho(provider, people, request, response) : Promise.resolve(ordinary(request, response))
    answered.catch((error) => response.writeHead(500).end(String(error)))
  })
  return { issuer, client, close: () => new Promise((done) => server.close(done).closeAllConnections()) }
}

function said(id, { email, name, groups }) {
  return { sub: id, email, email_verified: true, name, groups }
}

// The provider's sign-in page, and what is typed into it.
async function askWho(provider, people, request, response) {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(`<!doctype html><html lang="en"><head><title>Acme</title><link rel="icon" href="data:,"></head><body><h1>Acme account</h1>
<form method="post"><label>Name <input name="name"></label><button>Continue to Portico</button></form></body></html>`)
    return
  }
  const parts = []
  for await (const part of request) parts.push(part)
  const name = new URLSearchParams(Buffer.concat(parts).toString()).get('name')
  await provider.interactionFinished(request, response, { login: { accountId: name, amr: people[name].amr } })
}
