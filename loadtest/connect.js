// The load test of Posit's reference architectures for Connect: one virtual user publishes a Plumber API again and again, the
// others fetch a Flask API, none of them pauses. TEST=ramp adds users until throughput no longer grows; TEST=load holds them.
// ref: https://docs.posit.co/connect/admin/reference-architectures/aws/k8s/
import http from 'k6/http';
import exec from 'k6/execution';
import { sleep } from 'k6';
import { Counter, Rate, Trend } from 'k6/metrics';
import { address, measured, must, need, number, requests, round, seconds, values, write } from './common.js';

const server = address('CONNECT_SERVER', 'the address of Connect, as `pulumi stack output connectUrl` prints it');
const key = need('CONNECT_API_KEY', 'an API key of a publisher');
const flask = need('FLASK_GUID', 'the GUID of the Flask API to fetch');
const plumber = need('PLUMBER_GUID', 'the GUID of the Plumber API to publish');
const path = (__ENV.FLASK_PATH || '').replace(/^\/+/, '');

const tests = { load, ramp };
const name = __ENV.TEST || 'load';
if (!tests[name]) {
  throw new Error(`TEST: ${name} is none of ${Object.keys(tests).join(', ')}`);
}
const test = tests[name]();

const deployLimit = seconds('DEPLOY_LIMIT', '20m');
const fetchCount = new Counter('fetch_count');
const fetchTime = new Trend('fetch_time', true);
const fetchFailed = new Rate('fetch_failed');
const publishCount = new Counter('publish_count');
const publishTime = new Trend('publish_time', true);
const publishFailed = new Rate('publish_failed');
const ofSteps = test.steps.map((vus) => ({
  count: new Counter(`step_${vus}_count`),
  time: new Trend(`step_${vus}_time`, true),
  failed: new Rate(`step_${vus}_failed`),
}));

export const options = {
  scenarios: {
    publish: { executor: 'constant-vus', exec: 'publish', vus: 1, duration: `${test.seconds}s`, gracefulStop: '2m' },
    fetch: { exec: 'fetch', gracefulStop: '30s', ...test.fetch },
  },
  discardResponseBodies: true,
  noCookiesReset: true, // a browser keeps its sticky cookie too
  setupTimeout: '2m',
};

function load() {
  const vus = number('VUS', 400, 2);
  const duration = seconds('DURATION', '30m');
  return {
    vus,
    seconds: duration,
    steps: [],
    fetch: { executor: 'constant-vus', vus: vus - 1, duration: `${duration}s` },
  };
}

function ramp() {
  const step = number('STEP', 50, 1);
  const most = number('MAX_VUS', 600, step);
  const hold = seconds('HOLD', '60s');
  const move = Math.min(10, hold);
  const steps = [];
  const stages = [];
  for (let vus = step; vus <= most; vus += step) {
    steps.push(vus);
    stages.push({ target: vus, duration: `${move}s` }, { target: vus, duration: `${hold}s` });
  }
  return {
    vus: steps[steps.length - 1] + 1,
    seconds: steps.length * (move + hold),
    steps,
    hold,
    move,
    fetch: { executor: 'ramping-vus', startVUs: 0, stages, gracefulRampDown: '30s' },
  };
}

function api(route) {
  return `${server}/__api__/v1/${route}`;
}

function params(more) {
  return { headers: { Authorization: `Key ${key}` }, responseType: 'text', ...more };
}

export function setup() {
  const user = http.get(api('user'), params());
  must(user.status === 200, `${server} does not accept CONNECT_API_KEY: ${user.status} from ${api('user')}`);
  const target = content(flask, 'FLASK_GUID');
  const source = content(plumber, 'PLUMBER_GUID');
  must(source.bundle_id, `PLUMBER_GUID: ${plumber} was never published`);
  const bundle = api(`content/${plumber}/bundles/${source.bundle_id}/download`);
  const url = `${server}/content/${target.guid}/${path}`;
  const first = http.get(url, params({ redirects: 0, timeout: '110s' }));
  must(first.status === 200, `${url}: ${first.status} instead of 200; FLASK_PATH names a path of the API that answers`);
  return { url, bundle };
}

function content(guid, variable) {
  const found = http.get(api(`content/${guid}`), params());
  must(found.status === 200, `${variable}: ${found.status} from ${api(`content/${guid}`)}`);
  return found.json();
}

export function fetch(data) {
  const step = current();
  const answer = http.get(data.url, { headers: { Authorization: `Key ${key}` }, redirects: 0 });
  const failed = answer.status !== 200;
  add({ count: fetchCount, time: fetchTime, failed: fetchFailed }, answer.timings.duration, failed);
  if (step) {
    add(step, answer.timings.duration, failed);
  }
}

// Of a ramp, as long as its number of users holds.
function current() {
  if (test.steps.length === 0) {
    return null;
  }
  const elapsed = (Date.now() - exec.scenario.startTime) / 1000;
  const index = Math.floor(elapsed / (test.move + test.hold));
  return elapsed % (test.move + test.hold) < test.move ? null : ofSteps[index];
}

function add(metrics, duration, failed) {
  metrics.count.add(1);
  metrics.time.add(duration);
  metrics.failed.add(failed);
}

let bundle;
let previous;

export function publish(data) {
  const start = Date.now();
  bundle = bundle || http.get(data.bundle, params({ responseType: 'binary' })).body;
  const next = upload();
  const failed = !next || !deploy(next);
  add({ count: publishCount, time: publishTime, failed: publishFailed }, Date.now() - start, failed);
  if (failed) {
    sleep(5); // what fails at once would fail some thousand times
    return;
  }
  if (previous) {
    http.del(api(`content/${plumber}/bundles/${previous}`), null, params());
  }
  previous = next;
}

function upload() {
  const sent = http.post(api(`content/${plumber}/bundles`), bundle, {
    headers: { Authorization: `Key ${key}`, 'Content-Type': 'application/gzip' },
    responseType: 'text',
  });
  return sent.status === 200 ? sent.json('id') : null;
}

function deploy(id) {
  const started = http.post(api(`content/${plumber}/deploy`), JSON.stringify({ bundle_id: `${id}` }), {
    headers: { Authorization: `Key ${key}`, 'Content-Type': 'application/json' },
    responseType: 'text',
  });
  if (started.status !== 202 && started.status !== 200) {
    return false;
  }
  const task = api(`tasks/${started.json('task_id')}?wait=5`);
  for (const end = Date.now() + deployLimit * 1000; Date.now() < end; ) {
    const asked = http.get(task, params());
    if (asked.status === 200 && asked.json('finished')) {
      return asked.json('code') === 0;
    }
    if (asked.status !== 200) {
      sleep(1);
    }
  }
  return false;
}

export function handleSummary(data) {
  const publishes = values(data, 'publish_count').count || 0;
  return write({
    product: 'connect',
    test: name,
    server,
    vus: test.vus,
    seconds: round(measured(data, test.seconds)),
    requests: requests(data, 'fetch', measured(data, test.seconds)),
    publishes: {
      count: publishes,
      meanMs: round(values(data, 'publish_time').avg),
      failedPercent: round(100 * (values(data, 'publish_failed').rate || 0)),
    },
    steps: test.steps.map((vus) => ({ vus, ...requests(data, `step_${vus}`, test.hold) })),
  });
}
