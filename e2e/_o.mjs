import { chromium } from '@playwright/test'
import fs from 'fs'
const d = JSON.parse(fs.readFileSync('/tmp/demo1.log','utf8').split('\n').find(l=>l.startsWith('{"base"')))
const n = d.people.find(x=>x.workspace==='northwind'&&x.kind==='staff')
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']})
const c = await b.newContext({viewport:{width:390,height:844}}); const p = await c.newPage()
await p.goto(n.sign_in); await p.goto(d.base+'/northwind/console/field/notices')
console.log(await p.evaluate(()=>[...document.querySelectorAll('main *')].filter(e=>e.getBoundingClientRect().right>391).slice(0,12).map(e=>e.tagName+'.'+e.className+' '+(e.getBoundingClientRect().right|0))))
await b.close()
