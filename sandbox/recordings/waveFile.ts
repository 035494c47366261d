const sampleRate = 8000;
const bytesPerSample = 2;
const headerBytes = 44;
const toneHertz = 440;
const loudness = 4000;

/** A WAV file with a quiet tone: 8 kHz, mono, 16 bits. */
export function waveFile(seconds: number): Buffer {
	const samples = seconds * sampleRate;
	const dataBytes = samples * bytesPerSample;
	const file = Buffer.alloc(headerBytes + dataBytes);
	file.write('RIFF', 0, 'ascii');
	file.writeUInt32LE(headerBytes - 8 + dataBytes, 4);
	file.write('WAVEfmt ', 8, 'ascii');
	file.writeUInt32LE(16, 16); // bytes of the format that follow
	file.writeUInt16LE(1, 20); // PCM
	file.writeUInt16LE(1, 22); // channels
	file.writeUInt32LE(sampleRate, 24);
	file.writeUInt32LE(sampleRate * bytesPerSample, 28);
	file.writeUInt16LE(bytesPerSample, 32);
	file.writeUInt16LE(bytesPerSample * 8, 34);
	file.write('data', 36, 'ascii');
	file.writeUInt32LE(dataBytes, 40);
	for (let sample = 0; sample < samples; sample += 1) {
		const value = loudness * Math.sin((2 * Math.PI * toneHertz * sample) / sampleRate);
		file.writeInt16LE(Math.round(value), headerBytes + sample * bytesPerSample);
	}
	return file;
}
