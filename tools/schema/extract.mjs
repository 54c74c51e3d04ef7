#!/usr/bin/env node
// Writes cli/src/test/resources/contract/schema.json: what the official TypeScript packages of Pulumi say about the inputs
// of the resource types in types.txt. A provider drops a property it does not know in silence, and the Java SDKs are
// older than the plugins this project pins, so nothing else would notice a misspelt property. Beside it outputs.json: the
// outputs each of these types always has, for the simulated cloud.
//
//   npm install --ignore-scripts && npm run extract          (in this folder)
//   node extract.mjs --modules DIR                           (packages that lie elsewhere)
//
// The declarations are only parsed, never run or resolved, which takes seconds. A type in the result is one of
//   "string" "number" "boolean" "any" {"list": T} {"map": T} {"enum": [...]} {"object": name} {"oneOf": [T, ...]}
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const option = process.argv.indexOf('--modules');
const modules = option < 0 ? join(here, 'node_modules') : process.argv[option + 1];
const contract = join(here, '../../cli/src/test/resources/contract');
const ts = createRequire(join(modules, 'from-here.js'))('typescript');

const parsed = new Map();
const objects = {};
const unresolved = new Set();

function statements(file) {
    if (!parsed.has(file)) {
        const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
        parsed.set(file, source.statements);
    }
    return parsed.get(file);
}

const packageFile = (pkg, ...path) => join(modules, '@pulumi', pkg, ...path);

const version = (pkg) => JSON.parse(readFileSync(packageFile(pkg, 'package.json'), 'utf8')).version;

/** The interfaces of types/input.d.ts by dotted name: "core.v1.PodSpec". */
const inputs = memoize((pkg) => {
    const found = new Map();
    const collect = (list, prefix) => {
        for (const statement of list) {
            if (ts.isInterfaceDeclaration(statement)) {
                found.set(prefix + statement.name.text, statement);
            } else if (ts.isModuleDeclaration(statement)) {
                collect(statement.body.statements, prefix + statement.name.text + '.');
            }
        }
    };
    collect(statements(packageFile(pkg, 'types/input.d.ts')), '');
    return found;
});

/** The values of an enum, which the packages declare as a constant object beside a type of the same name. */
function enumValues(pkg, dotted) {
    const path = dotted.split('.');
    const name = path.pop();
    const file = packageFile(pkg, 'types/enums', ...path, 'index.d.ts');
    const declarations = existsSync(file) ? statements(file).filter(ts.isVariableStatement) : [];
    const declared = declarations
        .flatMap((statement) => statement.declarationList.declarations)
        .find((declaration) => declaration.name.text === name);
    const values = declared?.type?.members?.map((member) => literal(member.type)) ?? [];
    return values.length === 0 ? undefined : { enum: [...new Set(values)].sort() };
}

const literal = (node) => (ts.isStringLiteral(node.literal) ? node.literal.text : Number(node.getText()));

/** Undefined for what cannot travel as plain data or is not declared in the package: resources, assets, helper types. */
function type(pkg, node) {
    if (ts.isParenthesizedTypeNode(node)) return type(pkg, node.type);
    if (ts.isUnionTypeNode(node)) return union(node.types.map((member) => type(pkg, member)));
    if (ts.isArrayTypeNode(node)) return { list: type(pkg, node.elementType) ?? 'any' };
    if (ts.isTypeLiteralNode(node)) return { map: type(pkg, node.members[0].type) ?? 'any' };
    if (ts.isLiteralTypeNode(node)) return { enum: [literal(node)] };
    if (ts.isTypeReferenceNode(node)) return reference(pkg, node);
    const text = node.getText();
    return ['string', 'number', 'boolean', 'any'].includes(text) ? text : undefined;
}

function union(members) {
    const flat = members.filter((member) => member !== undefined).flatMap((member) => member.oneOf ?? [member]);
    const distinct = [...new Map(flat.map((member) => [JSON.stringify(member), member])).values()];
    return distinct.length > 1 ? { oneOf: distinct } : distinct[0];
}

function reference(pkg, node) {
    const name = node.typeName.getText();
    if (name === 'pulumi.Input') return type(pkg, node.typeArguments[0]);
    if (name === 'ARN' || name === 'pulumi.ID') return 'string';
    if (name.startsWith('inputs.')) return input(pkg, name.slice('inputs.'.length));
    const foreign = name.match(/^pulumi(Aws|Kubernetes)\.types\.input\.(.+)$/);
    if (foreign) return input(foreign[1].toLowerCase(), foreign[2]);
    const values = enumValues(pkg, name.replace(/^enums\./, ''));
    if (!values) unresolved.add(`${pkg}: ${name}`);
    return values;
}

function input(pkg, dotted) {
    const name = `${pkg}:${dotted}`;
    if (!(name in objects)) {
        objects[name] = {};
        objects[name] = object(pkg, inputs(pkg).get(dotted));
    }
    return { object: name };
}

function object(pkg, declaration) {
    const members = declaration.members.filter(ts.isPropertySignature);
    const name = (member) => member.name.text;
    const sorted = members.sort((a, b) => (name(a) < name(b) ? -1 : 1));
    return {
        required: sorted.filter((member) => !member.questionToken).map(name),
        properties: Object.fromEntries(sorted.map((member) => [name(member), type(pkg, member.type) ?? 'any'])),
    };
}

/** Where a resource type is declared: aws:rds/instance:Instance in aws/rds/instance.d.ts. */
function locate(token) {
    const [pkg, module, name] = token.split(':');
    if (pkg === 'pulumi' && module === 'providers') {
        return { pkg: name, folder: '', name: 'Provider' };
    }
    let folder = module;
    if (pkg === 'kubernetes') folder = module.replace(/(\.[a-z.]+)?\.(k8s\.io|sh)\//, '/');
    else if (pkg !== 'azure-native') folder = module.replace(/^index$|(^index)?\/[^/]*$/, '');
    return { pkg, folder, name };
}

/** The interface or class of a name in the file of a resource type. */
function declaration(token, name) {
    const { pkg, folder, name: resource } = locate(token);
    const file = readdirSync(packageFile(pkg, folder)).find((f) => f.toLowerCase() === `${resource}.d.ts`.toLowerCase());
    const declared = file && statements(packageFile(pkg, folder, file)).find((statement) => statement.name?.text === name);
    if (!declared) throw new Error(`${token}: no ${name} in @pulumi/${pkg} ${version(pkg)}`);
    return declared;
}

function resource(token) {
    const { pkg, name } = locate(token);
    return object(pkg, declaration(token, `${name}Args`));
}

/** Those the plugin never leaves out. */
function outputs(token) {
    const properties = declaration(token, locate(token).name).members.filter(
        (member) => ts.isPropertyDeclaration(member) && member.type?.getText().startsWith('pulumi.Output<'),
    );
    return properties
        .filter((member) => !/\| undefined>$/.test(member.type.getText()))
        .map((member) => member.name.text)
        .sort();
}

function memoize(compute) {
    const known = new Map();
    return (key) => known.get(key) ?? known.set(key, compute(key)).get(key);
}

/** One property a line, so that a new version of a package shows as a readable difference. */
function write(value, depth = 0) {
    const flat = JSON.stringify(value);
    if (depth > 3 || Array.isArray(value) || typeof value !== 'object' || flat.length < 3) return flat;
    const pad = ' '.repeat(depth + 1);
    const lines = Object.entries(value).map(([key, entry]) => `${pad}${JSON.stringify(key)}: ${write(entry, depth + 1)}`);
    return `{\n${lines.join(',\n')}\n${' '.repeat(depth)}}`;
}

const sortedByKey = (map) => Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));

const lines = readFileSync(join(here, 'types.txt'), 'utf8').split('\n').map((line) => line.trim());
const tokens = lines.filter((line) => line && !line.startsWith('#')).sort();
const resources = Object.fromEntries(tokens.map((token) => [token, resource(token)]));
const packages = [...new Set(tokens.map((token) => locate(token).pkg))].sort();
const versions = Object.fromEntries(packages.map((pkg) => [pkg, version(pkg)]));
writeFileSync(join(contract, 'schema.json'), write({ versions, resources, objects: sortedByKey(objects) }) + '\n');
const made = tokens.filter((token) => !token.startsWith('pulumi:providers:'));
writeFileSync(
    join(contract, 'outputs.json'),
    write(Object.fromEntries(made.map((token) => [token, outputs(token)]))) + '\n',
);
console.log(`${tokens.length} resource types, ${Object.keys(objects).length} objects below them`);
console.log(`taken as any value, or left out beside another kind: ${[...unresolved].sort().join(', ')}`);
