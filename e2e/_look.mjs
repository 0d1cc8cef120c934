import { chromium } from '@playwright/test'
import fs from 'fs'
const line = fs.readFileSync('/tmp/demo1.log','utf8').split('\n').find(l=>l.startsWith('{"base"'))
const d = JSON.parse(line)
const p = (kind,name)=> d.people.find(x=>x.workspace==='northwind'&&x.kind===kind&&x.name.startsWith(name))
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']})
async function shoot(who, list, sizes) {
  for (const [w,h,scheme] of sizes) {
    const c = await b.newContext({viewport:{width:w,height:h},colorScheme:scheme})
    const page = await c.newPage()
    page.on('console',m=>{ if(m.type()==='error') console.log('console', page.url(), m.text())})
    page.on('pageerror',e=>console.log('pageerror',page.url(),e.message))
    if(who) await page.goto(who.sign_in)
    for (const [name,path] of list) {
      let r
      if (path.startsWith('>')) { const [from,sel]=path.slice(1).split('|'); await page.goto(d.base+from); const href=await page.locator(sel).first().getAttribute('href').catch(()=>null); if(!href){console.log('no link',name);continue}; r=await page.goto(new URL(href,d.base).href) }
      else r = await page.goto(d.base+path)
      await page.waitForTimeout(400)
      const over = await page.evaluate(()=>document.documentElement.scrollWidth-innerWidth)
      console.log(name,w,scheme,r?.status(),'overflow',over)
      await page.screenshot({path:`/tmp/shots/${name}-${w}${scheme==='dark'?'-dark':''}.png`,fullPage:false})
    }
    await c.close()
  }
}
const wide=[[1440,900,'light']], both=[[1440,900,'light'],[390,844,'light']], all=[...both,[390,844,'dark']]
const C='/northwind/console', P='/northwind/portal'
await shoot(p('staff','Nora'),[['c-home',C],['c-jobs',C+'/jobs'],['c-job','>'+C+'/jobs?tab=all|a[data-row-link]'],['c-board',C+'/board'],['c-map',C+'/map'],['c-asks',C+'/asks'],['c-ratings',C+'/ratings'],['c-sites',C+'/sites'],['c-workers',C+'/workers'],['c-worker','>'+C+'/workers|a[data-row-link]'],['c-templates',C+'/templates'],['c-template','>'+C+'/templates|a[data-row-link]'],['c-fields',C+'/portal/fields'],['c-field',C+'/field'],['c-notices',C+'/field/notices'],['c-new',C+'/jobs/new'],['c-deliveries',C+'/deliveries']],both)
await shoot(p('client','Rosa'),[['p-home',P],['p-jobs',P+'/jobs'],['p-job','>'+P+'/jobs|main a[href*="/jobs/"]'],['p-ask',P+'/asks/new']],all)
await shoot(p('worker','Marcus'),[['w-day','/northwind/work'],['w-job','>/northwind/work|main a[href*="/work/jobs/"]']],[[390,844,'light'],[390,844,'dark']])
await b.close()
