# SPDX-License-Identifier: EUPL-1.2
"""Writes envelope-v1.json: the vault's format stated a second time, with Python's `cryptography`.

    python3 envelope_vectors.py > envelope-v1.json

EnvelopeVectorTests holds the platform to that file, byte for byte.
"""
import hashlib
import hmac
import json
import struct
import uuid

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.keywrap import aes_key_wrap_with_padding


def parts(*values):
    return b"".join(struct.pack(">H", len(v)) + v for v in values)


def aad(tenant, table, column, row, subject, dek_version):
    return parts(b"deelgrond/f1", tenant.encode(), table.encode(), column.encode(), row.bytes,
                 subject.bytes, struct.pack(">I", dek_version), struct.pack(">H", 1))


def pad(plaintext):
    need = len(plaintext) + 1
    size = 16 if need <= 16 else 32 if need <= 32 else -(-need // 64) * 64
    return (plaintext + b"\x80").ljust(size, b"\0")


def hkdf(key, info, length):
    return HKDF(algorithm=SHA256(), length=length, salt=None, info=info).derive(key)


def some(label, length):
    return hashlib.shake_128(label.encode()).digest(length)


def sealed(number, column, plaintext, version):
    key, nonce = some(f"key {number}", 32), some(f"nonce {number}", 12)
    row, subject = uuid.UUID(bytes=some(f"row {number}", 16)), uuid.UUID(bytes=some(f"subject {number}", 16))
    bound = aad("gemeente-borne", "casus.gegeven", column, row, subject, version)
    box = AESGCM(key).encrypt(nonce, pad(plaintext), bound)
    return {"key": key.hex(), "dek_version": version, "nonce": nonce.hex(), "tenant": "gemeente-borne",
            "table": "casus.gegeven", "column": column, "row": str(row), "subject": str(subject),
            "plaintext": plaintext.hex(), "aad": bound.hex(),
            "sealed": (b"\x01\x01" + struct.pack(">I", version) + nonce + box).hex()}


def wrapped():
    kek, key, subject = some("kek", 32), some("dek", 32), uuid.UUID(bytes=some("inwoner", 16))
    eid = uuid.UUID("7d3f0b6e-52f4-4c1e-9c7b-1d2f3a4b5c6d")
    info = parts(b"deelgrond/kcv/v1", subject.bytes, b"audit", struct.pack(">I", 1))
    mark = hmac.digest(hkdf(key, b"audit-subject/v1", 32), str(eid).encode(), "sha256")[:16]
    blind = hmac.digest(hkdf(key, b"audit-index/v1", 32), subject.bytes, "sha256")
    return {"kek": kek.hex(), "key": key.hex(), "subject": str(subject), "domain": "audit", "version": 1,
            "wrapped": aes_key_wrap_with_padding(kek, key).hex(), "kcv": hkdf(key, info, 16).hex(),
            "eid": str(eid), "mark": mark.hex(), "blind": blind.hex()}


print(json.dumps({
    "sealed": [
        sealed(1, "wonen.huurachterstand#1", "Ja".encode(), 1),
        sealed(2, "identificatie.naam#12", "Fenna van der Één".encode(), 1),
        sealed(3, "hulp.toelichting#2", b"x" * 15, 2),
        sealed(4, "hulp.toelichting#2", b"x" * 16, 2),
        sealed(5, "hulp.toelichting#2", b"x" * 63, 4294967),
        sealed(6, "hulp.toelichting#2", b"x" * 64, 1),
        sealed(7, "hulp.toelichting#2", b"", 1),
    ],
    "wrapped": wrapped(),
    "organisatie": {"code": "gemeente-borne", "subject": str(uuid.UUID(int=(
        int.from_bytes(hashlib.sha256(b"deelgrond/organisatie/gemeente-borne").digest()[:16], "big")
        & ~(0xf << 76) & ~(0x3 << 62)) | (0x8 << 76) | (0x2 << 62)))},
}, indent=2))
