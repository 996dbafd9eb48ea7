"""BERT (Devlin and others 2019) with a vector for each word's letter case, which an uncased vocabulary lacks."""
import torch
import torch.nn as nn
import torch.nn.functional as F

WIDTH, LAYERS, HEADS, SHAPES = 384, 12, 12, 24


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.n1, self.n2 = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.i, self.d = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)

    def forward(self, x, mask, dropout):
        def split(t):
            return t.view(*t.shape[:2], HEADS, WIDTH // HEADS).transpose(1, 2)

        scores = (split(self.q(x)) @ split(self.k(x)).transpose(2, 3)).float() * (WIDTH // HEADS) ** -0.5 + mask
        value = torch.softmax(scores, -1).to(x.dtype) @ split(self.v(x)).to(x.dtype)
        value = value.transpose(1, 2).reshape(x.shape)
        x = self.n1(x + F.dropout(self.o(value), dropout, self.training))
        return self.n2(x + F.dropout(self.d(F.gelu(self.i(x))), dropout, self.training))


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.word, self.pos = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.typ, self.shape = nn.Embedding(2, WIDTH), nn.Embedding(SHAPES, WIDTH)
        self.n = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        nn.init.normal_(self.shape.weight, std=0.005)

    def forward(self, ids, shapes, mask, dropout=0.1):
        """The output of every layer."""
        x = self.word(ids) + self.pos(torch.arange(ids.shape[1]))[None] + self.typ.weight[0] + self.shape(shapes)
        x = F.dropout(self.n(x), dropout, self.training)
        outputs = []
        for layer in self.layers:
            x = layer(x, mask, dropout)
            outputs.append(x)
        return outputs

    def load_onnx(self, path):
        import onnx
        from onnx import numpy_helper
        graph = onnx.load(path).graph
        stored = {entry.name: entry for entry in graph.initializer}

        def tensor(name):
            return torch.tensor(numpy_helper.to_array(stored[name]).copy())

        def norm(module, name):
            module.weight.data, module.bias.data = tensor(name + ".weight"), tensor(name + ".bias")

        for module, name in ((self.word, "word"), (self.pos, "position"), (self.typ, "token_type")):
            module.weight.data = tensor(f"embeddings.{name}_embeddings.weight")
        norm(self.n, "embeddings.LayerNorm")
        # The graph keeps the matrices without names, transposed, in the order of its nodes.
        matrices = [node.input[1] for node in graph.node if node.op_type == "MatMul" and node.input[1] in stored]
        names = ("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense",
                 "intermediate.dense", "output.dense")
        for number, layer in enumerate(self.layers):
            prefix = f"encoder.layer.{number}."
            for at, (module, name) in enumerate(zip((layer.q, layer.k, layer.v, layer.o, layer.i, layer.d), names)):
                module.weight.data = tensor(matrices[len(names) * number + at]).t().contiguous()
                module.bias.data = tensor(prefix + name + ".bias")
            norm(layer.n1, prefix + "attention.output.LayerNorm")
            norm(layer.n2, prefix + "output.LayerNorm")
