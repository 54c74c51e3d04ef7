// Installations of packages from Package Manager at the rate of its reference architecture: one million a day, spread evenly,
// times PEAK. An installation is one download of a source package; every virtual user reads the index first, as R does.
// ref: https://packagemanager.posit.co/__docs__/admin/reference-architectures/
import http from 'k6/http';
import { Counter, Rate, Trend } from 'k6/metrics';
import { address, measured, must, number, requests, round, seconds, write } from './common.js';

const server = address('PACKAGE_MANAGER_SERVER', 'the address of Package Manager: pulumi stack output packageManagerUrl');
const token = __ENV.PACKAGE_MANAGER_TOKEN || '';
const repository = __ENV.REPOSITORY || 'cran';
const installsPerDay = number('INSTALLS_PER_DAY', 1000000, 1);
const peak = number('PEAK', 3, 1); // a working day of eight hours
const sample = number('PACKAGES', 200, 1);
const vus = number('VUS', 200, 1);
const duration = seconds('DURATION', '30m');

const contrib = `${server}/${repository}/latest/src/contrib`;
const installCount = new Counter('install_count');
const installTime = new Trend('install_time', true);
const installFailed = new Rate('install_failed');

export const options = {
  scenarios: {
    install: {
      executor: 'constant-arrival-rate',
      exec: 'install',
      rate: installsPerDay * peak,
      timeUnit: '24h',
      duration: `${duration}s`,
      preAllocatedVUs: Math.min(50, vus),
      maxVUs: vus,
      gracefulStop: '30s',
    },
  },
  discardResponseBodies: true,
  setupTimeout: '2m',
};

function params(more) {
  return token ? { headers: { Authorization: `Bearer ${token}` }, ...more } : { ...more };
}

export function setup() {
  const index = http.get(`${contrib}/PACKAGES`, params({ responseType: 'text', timeout: '110s' }));
  must(index.status === 200, `${contrib}/PACKAGES: ${index.status} instead of 200; REPOSITORY names the repository`);
  const files = parse(index.body);
  must(files.length > 0, `${contrib}/PACKAGES names no package`);
  const every = Math.max(1, Math.floor(files.length / sample));
  return { files: files.filter((_, i) => i % every === 0).slice(0, sample) };
}

// The index is stanzas of "Field: value"; a package lies at <name>_<version>.tar.gz, or below the Path of its stanza.
function parse(index) {
  return index
    .split(/\n\n+/)
    .map((stanza) => Object.fromEntries([...stanza.matchAll(/^(Package|Version|Path): *(\S+)/gm)].map((m) => [m[1], m[2]])))
    .filter((found) => found.Package && found.Version)
    .map((found) => `${found.Path ? `${found.Path}/` : ''}${found.Package}_${found.Version}.tar.gz`);
}

let informed = false;

export function install(data) {
  if (!informed) {
    informed = http.get(`${contrib}/PACKAGES`, params()).status === 200;
  }
  const file = data.files[Math.floor(Math.random() * data.files.length)];
  const answer = http.get(`${contrib}/${file}`, params());
  installCount.add(1);
  installTime.add(answer.timings.duration);
  installFailed.add(answer.status !== 200);
}

export function handleSummary(data) {
  const over = measured(data, duration);
  const found = requests(data, 'install', over);
  return write({
    product: 'package-manager',
    test: 'load',
    server,
    vus,
    seconds: round(over),
    requests: found,
    peak,
    installsPerDay: Math.round((found.count / over) * 86400),
    dropped: data.metrics.dropped_iterations ? data.metrics.dropped_iterations.values.count : 0,
  });
}
