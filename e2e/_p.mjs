import { chromium } from '@playwright/test'
import fs from 'fs'
const d = JSON.parse(fs.readFileSync('/tmp/demo1.log','utf8').split('\n').find(l=>l.startsWith('{"base"')))
const rosa = d.people.find(x=>x.workspace==='northwind'&&x.kind==='client'&&x.name.startsWith('Rosa'))
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']})
const c = await b.newContext({viewport:{width:390,height:844}}); const p = await c.newPage()
await p.goto(rosa.sign_in); await p.goto(d.base+'/northwind/portal/jobs')
const hrefs = await p.$$eval('main a[href*="/jobs/"]',a=>a.map(x=>x.getAttribute('href'))); console.log(hrefs.slice(0,8))
const job = hrefs.find(h=>/jobs\/[0-9a-f]{32}$/.test(h))
const r = await c.request.get(d.base+job+'/visit.ics'); console.log(r.status(), JSON.stringify(r.headers()).slice(0,400), (await r.text()).slice(0,900))
await p.goto(d.base+hrefs[0]); 
console.log(p.url(), await p.evaluate(()=>[...document.querySelectorAll('.flash, .flash *')].map(e=>{const s=getComputedStyle(e);return [e.tagName,e.className.baseVal??e.className,s.display,s.flex,s.flexDirection,e.getBoundingClientRect().height|0]})))
await p.goto(d.base+job); await p.screenshot({path:'/tmp/shots/p-job-real-390.png'})
await p.setViewportSize({width:1440,height:900}); await p.screenshot({path:'/tmp/shots/p-job-real-1440.png'})
await b.close()
