import { chromium } from 'playwright-core'; import {readFileSync} from 'node:fs';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const text=readFileSync('/work/shared/mission/article.txt','utf8');
for(const [name,w,h,scheme] of [['desk-light',1360,900,'light'],['desk-dark',1360,900,'dark'],['phone-light',390,844,'light']]){
 const p=await b.newPage({viewport:{width:w,height:h},colorScheme:scheme});
 p.on('console',m=>{if(m.type()=='error'||m.type()=='warning')console.log(name,m.text())}); p.on('pageerror',e=>console.log('ERR',e.message));
 await p.goto('http://127.0.0.1:8751/#/paste'); await p.waitForSelector('textarea');
 if(name!='desk-dark') await p.screenshot({path:`/tmp/s-${name}-empty.png`});
 await p.fill('textarea',text); await p.click('button.main'); await p.waitForSelector('article.card');
 await p.screenshot({path:`/tmp/s-${name}-read.png`,fullPage:name.startsWith('phone')});
 await p.click('article.card:has-text("Sanction") h3 button'); await p.click('article.card:has-text("Sanction") button:has-text("why?")'); await p.waitForTimeout(600);
 await p.click('article.selected summary:has-text("How the sentence is built")'); await p.waitForTimeout(500);
 await p.screenshot({path:`/tmp/s-${name}-why.png`}); await p.close();
} await b.close();
