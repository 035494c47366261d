// One dialect over the whole tree, so that it reads as if one person had written it.
const SCREAMING = /^[A-Z][A-Z0-9_]*$/;
const N8N_DESCRIPTION = /^I[A-Z]/;
const VALUE_CLASSES = ['Date', 'Map', 'RegExp', 'Set', 'URL'];
const VALUE_CALLS = ['join', 'path.join', 'path.resolve', 'resolve', 'Symbol', 'Symbol.for'];
const GROUPS = ['node:', 'packages', 'own files'];

const plainName = ({ type, name, object, property }) =>
	type === 'MemberExpression' ? `${plainName(object)}.${plainName(property)}` : name;

const NAMES = ['undefined', 'Infinity', '__dirname', '__filename'];

/** For each kind of expression, whether it is written-down data, known before the program runs. */
const IS_DATA = {
	Literal: () => true,
	Identifier: ({ name }) => SCREAMING.test(name) || NAMES.includes(name),
	TemplateLiteral: ({ expressions }) => expressions.every(isData),
	UnaryExpression: ({ argument }) => isData(argument),
	BinaryExpression: ({ left, right }) => isData(left) && isData(right),
	LogicalExpression: ({ left, right }) => isData(left) && isData(right),
	MemberExpression: ({ object, property, computed }) =>
		isData(object) && (!computed || isData(property)),
	SpreadElement: ({ argument }) => isData(argument),
	// An empty one is a list that fills.
	ArrayExpression: ({ elements }) => elements.length > 0 && elements.every(isData),
	ObjectExpression: ({ properties }) => properties.every(isData),
	Property: ({ value }) => isData(value),
	NewExpression: ({ callee, arguments: given }) =>
		VALUE_CLASSES.includes(callee.name) && given.length > 0 && given.every(isData),
	CallExpression: ({ callee, arguments: given }) =>
		VALUE_CALLS.includes(plainName(callee)) && given.every(isData),
	TSAsExpression: ({ expression }) => isData(expression),
	TSSatisfiesExpression: ({ expression }) => isData(expression),
};

function isData(node) {
	return IS_DATA[node.type]?.(node) ?? false;
}

/** n8n's own descriptions, such as INodeProperties, are named for the field that they describe. */
function isDescription({ typeAnnotation }) {
	let type = typeAnnotation?.typeAnnotation;
	while (type?.type === 'TSArrayType') type = type.elementType;
	return N8N_DESCRIPTION.test(type?.typeName?.name ?? '');
}

function checkConstants(context) {
	return {
		'Program > VariableDeclaration[kind=const] > VariableDeclarator, Program > ExportNamedDeclaration > VariableDeclaration[kind=const] > VariableDeclarator'({
			id,
			init,
		}) {
			if (id.type !== 'Identifier' || SCREAMING.test(id.name)) return;
			if (init && isData(init) && !isDescription(id)) {
				context.report({ node: id, message: `The constant ${id.name} is written in capitals.` });
			}
		},
	};
}

function checkFunctions(context) {
	return {
		':matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > :matches(ArrowFunctionExpression, FunctionExpression)'(
			node,
		) {
			context.report({ node, message: 'A function of a file is declared: function name() {}.' });
		},
	};
}

function groupOf({ source }) {
	if (source.value.startsWith('node:')) return 0;
	return source.value.startsWith('.') ? 2 : 1;
}

function checkImports(context) {
	return {
		Program({ body }) {
			const imports = body.filter(({ type }) => type === 'ImportDeclaration');
			imports.slice(1).forEach((node, place) => {
				const before = imports[place];
				const [first, second] = [groupOf(before), groupOf(node)];
				const blankLines = context.sourceCode.lines
					.slice(before.loc.end.line, node.loc.start.line - 1)
					.filter((line) => line.trim() === '').length;
				if (first > second) {
					context.report({ node, message: `Imports come in this order: ${GROUPS.join(', ')}.` });
				} else if (blankLines !== (first === second ? 0 : 1)) {
					context.report({ node, message: 'One blank line stands between groups of imports.' });
				}
			});
		},
	};
}

export const dialect = {
	rules: {
		constants: { create: checkConstants },
		functions: { create: checkFunctions },
		imports: { create: checkImports },
	},
};
