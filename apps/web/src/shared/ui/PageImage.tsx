import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../client';
import type { Box } from '../api-types';
import { pageQuery } from '../reading.queries';

type Props = {
  fileId: string;
  page: number;
  zoom: number;
  /** Quarter turns, clockwise, in degrees. */
  turn: number;
  boxes: readonly Box[];
  onWord?: (word: string) => void;
  /** Somebody drew from one corner to another, in parts of the upright page. */
  onArea?: (from: readonly [number, number], to: readonly [number, number]) => void;
};

const A4 = { width: 210, height: 297 };

const pointOf = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): readonly [number, number] => {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return [(clientX - left) / width, (clientY - top) / height];
};

/** One page as it was scanned. The words over it are for the mouse; everything can be typed as well. */
export function PageImage({ fileId, page, zoom, turn, boxes, onWord, onArea }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...pageQuery(fileId, page), enabled: onWord !== undefined });
  const [size, setSize] = useState(A4);
  const [corner, setCorner] = useState<readonly [number, number] | null>(null);
  const lit = useRef<SVGRectElement>(null);
  const first = boxes[0]?.join() ?? '';
  useEffect(() => {
    if (first !== '') lit.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [first]);

  const lying = turn % 180 !== 0;
  const ratio = size.width / size.height;
  return (
    <div
      style={{
        position: 'relative',
        width: `${zoom * 100}%`,
        maxWidth: zoom > 1 ? 'none' : '100%',
        marginInline: 'auto',
        aspectRatio: lying ? 1 / ratio : ratio,
      }}
    >
      <div
        style={{
          position: 'absolute',
          inset: '50% auto auto 50%',
          width: lying ? `${ratio * 100}%` : '100%',
          height: lying ? `${100 / ratio}%` : '100%',
          transform: `translate(-50%, -50%) rotate(${turn}deg)`,
          background: 'var(--paper)',
        }}
      >
        <img
          src={apiUrl(`/files/${fileId}/pages/${page}/image`)}
          alt={t('viewer.alt', { page })}
          style={{ width: '100%', height: '100%', display: 'block' }}
          onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => {
            setSize({ width, height });
          }}
        />
        <svg
          aria-hidden
          viewBox="0 0 1 1"
          preserveAspectRatio="none"
          style={{
            position: 'absolute',
            inset: 0,
            width: '100%',
            height: '100%',
            ...(onArea ? { cursor: 'crosshair', touchAction: 'none' } : {}),
          }}
          {...(onArea && turn === 0
            ? {
                onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
                  event.currentTarget.setPointerCapture(event.pointerId);
                  setCorner(pointOf(event));
                },
                onPointerUp: (event: PointerEvent<SVGSVGElement>) => {
                  if (corner) onArea(corner, pointOf(event));
                  setCorner(null);
                },
              }
            : {})}
        >
          {boxes.map(([x0 = 0, y0 = 0, x1 = 0, y1 = 0], i) => (
            <rect
              key={[x0, y0, x1, y1].join()}
              ref={i === 0 ? lit : null}
              x={x0 - 0.003}
              y={y0 - 0.003}
              width={x1 - x0 + 0.006}
              height={y1 - y0 + 0.006}
              fill="var(--lit)"
            />
          ))}
          {onWord &&
            data?.words.map(({ text, box: [x0 = 0, y0 = 0, x1 = 0, y1 = 0] }, i) => (
              <rect
                key={i}
                className="word"
                x={x0}
                y={y0}
                width={x1 - x0}
                height={y1 - y0}
                onMouseDown={(event) => {
                  event.preventDefault(); // the field keeps the focus
                  onWord(text);
                }}
              />
            ))}
        </svg>
      </div>
    </div>
  );
}
